// What editors make: the commands and transforms of the npm packages at random places.
import { Node } from 'prosemirror-model';
import { EditorState, NodeSelection, TextSelection } from 'prosemirror-state';
import * as basic from 'prosemirror-commands';
import * as lists from 'prosemirror-schema-list';
import * as tables from 'prosemirror-tables';
import { canJoin, canSplit, findWrapping, liftTarget } from 'prosemirror-transform';
import { attempt, stepJson } from './answers.mjs';
import { Random } from './random.mjs';

const BASIC = [
  'deleteSelection',
  'joinBackward',
  'joinForward',
  'joinUp',
  'joinDown',
  'lift',
  'liftEmptyBlock',
  'splitBlock',
  'splitBlockKeepMarks',
  'createParagraphNear',
];
const TABLES = [
  'addColumnBefore',
  'addColumnAfter',
  'deleteColumn',
  'addRowBefore',
  'addRowAfter',
  'deleteRow',
  'mergeCells',
  'splitCell',
  'toggleHeaderRow',
  'toggleHeaderColumn',
  'toggleHeaderCell',
  'deleteTable',
  'deleteCellSelection',
];

// Suggestions of which texts can bear several.
const IDS = [0, 1, 2].map((i) => '7b0f3f6e-0000-4000-8000-00000000000' + i);

// Commands on the state, each as (state, dispatch).
function commands(schema, random) {
  const { nodes, marks } = schema;
  const list = () => random.of([nodes.bullet_list, nodes.ordered_list]);
  const named = {
    setBlockType: basic.setBlockType(
      random.of([nodes.heading, nodes.paragraph]),
      random.of([{ level: 1 + random.below(3) }, null]),
    ),
    wrapIn: basic.wrapIn(random.of([nodes.blockquote, nodes.quotation])),
    toggleMark: basic.toggleMark(random.of([marks.em, marks.strong])),
    wrapInList: lists.wrapInList(list()),
    splitListItem: lists.splitListItem(nodes.list_item),
    liftListItem: lists.liftListItem(nodes.list_item),
    sinkListItem: lists.sinkListItem(nodes.list_item),
    setCellAttr: tables.setCellAttr('colwidth', random.of([null, [80], [50, 60]])),
  };
  for (const name of BASIC) named[name] = basic[name];
  for (const name of TABLES) named[name] = tables[name];
  return named;
}

// Transforms, each as (tr, from, to, other) with `other` a document to take slices from; `ids` are
// those of the suggestions made.
function transforms(schema, random, ids) {
  const { nodes } = schema;
  const slice = (other) => {
    const [from, to] = range(other, random);
    return other.slice(from, to);
  };
  const suggestion = () =>
    schema.marks[random.of(['insertion', 'deletion'])].create({ id: random.of(ids) });
  const place = (doc) => random.of(places(doc));
  return {
    insertText: (tr, from, to) =>
      tr.insertText(random.of(['a', 'שלום', '💎', 'e\u0301']), from, to),
    replaceRange: (tr, from, to, other) => tr.replaceRange(from, to, slice(other)),
    replaceSelection: (tr, from, to, other) => tr.replaceSelection(slice(other)),
    replace: (tr, from, to, other) => tr.replace(from, to, slice(other)),
    replaceRangeWith: (tr, from, to) =>
      tr.replaceRangeWith(
        from,
        to,
        random.of([nodes.horizontal_rule, nodes.hard_break, nodes.paragraph]).createAndFill(),
      ),
    deleteRange: (tr, from, to) => tr.deleteRange(from, to),
    delete: (tr, from, to) => tr.delete(from, to),
    addMark: (tr, from, to) => tr.addMark(from, to, suggestion()),
    removeMark: (tr, from, to) => tr.removeMark(from, to),
    removeOneMark: (tr, from, to) =>
      tr.removeMark(from, to, random.of(Object.values(schema.marks))),
    addNodeMark: (tr) => tr.addNodeMark(place(tr.doc), suggestion()),
    removeNodeMark: (tr) => {
      const pos = place(tr.doc);
      tr.removeNodeMark(pos, tr.doc.nodeAt(pos).marks[0] ?? suggestion());
    },
    setNodeMarkup: (tr) => {
      const pos = place(tr.doc);
      if (tr.doc.nodeAt(pos).isTextblock) tr.setNodeMarkup(pos, nodes.heading, { level: 2 });
    },
    setNodeAttribute: (tr) => {
      const pos = place(tr.doc);
      const { type } = tr.doc.nodeAt(pos);
      if (type == nodes.heading) tr.setNodeAttribute(pos, 'level', 1 + random.below(3));
      if (type == nodes.ordered_list) tr.setNodeAttribute(pos, 'order', random.below(9));
    },
    split: (tr, from) => {
      const depth = 1 + random.below(2);
      if (canSplit(tr.doc, from, depth)) tr.split(from, depth);
    },
    join: (tr) => {
      const pos = place(tr.doc);
      if (canJoin(tr.doc, pos)) tr.join(pos);
    },
    liftTarget: (tr, from, to) => {
      const blocks = tr.doc.resolve(from).blockRange(tr.doc.resolve(to));
      const target = blocks && liftTarget(blocks);
      if (target != null) tr.lift(blocks, target);
    },
    wrap: (tr, from, to) => {
      const blocks = tr.doc.resolve(from).blockRange(tr.doc.resolve(to));
      const type = random.of([nodes.blockquote, nodes.bullet_list, nodes.table]);
      const wrapping = blocks && findWrapping(blocks, type);
      if (wrapping) tr.wrap(blocks, wrapping);
    },
  };
}

function places(doc) {
  const found = [];
  doc.descendants((node, pos) => {
    found.push(pos);
  });
  return found;
}

function cells(doc) {
  const found = [];
  doc.descendants((node, pos) => {
    if (/cell/.test(node.type.spec.tableRole ?? '')) found.push(pos);
  });
  return found;
}

// Not between the halves of a surrogate pair: that is tested by itself.
function position(doc, random, near) {
  const limit = doc.content.size;
  const any = near == null || random.chance(4) ? random.below(limit + 1) : near + random.below(15);
  const pos = Math.min(limit, any);
  const $pos = doc.resolve(pos);
  const inText = $pos.textOffset && $pos.parent.child($pos.index()).text;
  return inText && /[\udc00-\udfff]/.test(inText[$pos.textOffset]) ? pos - 1 : pos;
}

function range(doc, random) {
  const one = position(doc, random);
  const other = position(doc, random, one);
  return [Math.min(one, other), Math.max(one, other)];
}

function selected(state, random) {
  const { doc, tr } = state;
  const inTables = cells(doc);
  if (inTables.length && random.chance(2)) {
    const one = random.of(inTables);
    const other = random.of(inTables);
    const pick = attempt(() => {
      const together = tables.inSameTable(doc.resolve(one), doc.resolve(other));
      return tables.CellSelection.create(doc, one, together ? other : one);
    });
    if (pick !== 'thrown') return state.apply(tr.setSelection(pick));
  }
  if (random.chance(6)) {
    const pos = random.of(places(doc));
    if (NodeSelection.isSelectable(doc.nodeAt(pos)) && !doc.nodeAt(pos).isText) {
      return state.apply(tr.setSelection(NodeSelection.create(doc, pos)));
    }
  }
  const [from, to] = random.chance(2) ? range(doc, random) : emptyRange(doc, random);
  return state.apply(tr.setSelection(TextSelection.between(doc.resolve(from), doc.resolve(to))));
}

function emptyRange(doc, random) {
  const pos = position(doc, random);
  return [pos, pos];
}

// One command somewhere, by its name, and what it makes; null where it does nothing there.
export function act(before, other, random, ids = IDS) {
  const state = selected(before, random);
  const onState = commands(state.schema, random);
  const onTransform = transforms(state.schema, random, ids);
  const name = random.of([...Object.keys(onState), ...Object.keys(onTransform)]);
  let tr = null;
  if (onState[name]) {
    onState[name](state, (made) => (tr = made));
  } else {
    tr = state.tr;
    const [from, to] = range(state.doc, random);
    onTransform[name](tr, from, to, other);
  }
  return tr?.steps.length ? { name, tr } : null;
}

function several(doc, other, random, count) {
  const steps = [];
  const names = [];
  let state = EditorState.create({ doc });
  for (let tries = 0; names.length < count && tries < 30; tries++) {
    const made = attempt(() => act(state, other, random));
    if (!made || made === 'thrown' || !isSound(made.tr.doc)) continue;
    names.push(made.name);
    steps.push(...made.tr.steps);
    state = EditorState.create({ doc: made.tr.doc });
  }
  return { names, steps: steps.map(stepJson) };
}

// What a sender checks before it sends.
export function isSound(doc) {
  return attempt(() => doc.check() || true) === true;
}

// Tables as people have them: rectangular.
function mended(doc) {
  const fixed = attempt(() => tables.fixTables(EditorState.create({ doc })));
  return fixed && fixed !== 'thrown' && isSound(fixed.doc) ? fixed.doc : doc;
}

// The steps that a few commands make, and those of three people who do not see one another's.
export function commanded(schema, { doc: docJson, other: otherJson, seed, positions }) {
  const random = new Random(seed);
  const doc = mended(Node.fromJSON(schema, docJson));
  const other = Node.fromJSON(schema, otherJson);
  const own = several(doc, other, random, 3);
  const people = [0, 1, 2].map(() => several(doc, other, random, 1 + random.below(2)));
  return {
    names: [...own.names, ...people.flatMap((one) => one.names)],
    exchange: {
      doc: doc.toJSON(),
      positions: positions.map((pos) => Math.min(pos, doc.content.size)),
      steps: own.steps,
      batches: people.map((one) => one.steps),
    },
  };
}
