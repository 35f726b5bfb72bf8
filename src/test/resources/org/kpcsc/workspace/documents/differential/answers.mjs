// What the npm packages make of an exchange: the documents, steps and batches of one case.
import { createHash } from 'node:crypto';
import { Node } from 'prosemirror-model';
import { Mapping, Step, Transform } from 'prosemirror-transform';
import { rebaseSteps } from 'prosemirror-collab';

export function attempt(action) {
  try {
    return action();
  } catch {
    return 'thrown';
  }
}

// npm nests the inverses of a set, and cannot read that itself.
export function stepJson(step) {
  const json = step.toJSON();
  return json.stepType == 'markSet' ? { stepType: 'markSet', steps: flat(json.steps) } : json;
}

function flat(steps) {
  return steps.flatMap((step) => (step.stepType == 'markSet' ? flat(step.steps) : [step]));
}

// RFC 8785 for what documents hold: sorted names, and the strings of JSON.stringify.
function canonical(value) {
  if (Array.isArray(value)) return '[' + value.map(canonical).join(',') + ']';
  if (value === null || typeof value != 'object') return JSON.stringify(value);
  const names = Object.keys(value).sort();
  return '{' + names.map((n) => JSON.stringify(n) + ':' + canonical(value[n])).join(',') + '}';
}

const same = (a, b) => canonical(a || []) == canonical(b || []);

function normal(schema, json) {
  const result = Object.assign({}, json);
  if (json.marks) {
    result.marks = json.marks
      .slice()
      .sort(
        (a, b) =>
          schema.marks[a.type].rank - schema.marks[b.type].rank ||
          (canonical(a.attrs || {}) < canonical(b.attrs || {}) ? -1 : 1),
      );
  }
  if (json.content) {
    result.content = [];
    for (const child of json.content.map((one) => normal(schema, one))) {
      const last = result.content[result.content.length - 1];
      if (last && child.type == 'text' && last.type == 'text' && same(last.marks, child.marks)) {
        last.text += child.text;
      } else {
        result.content.push(child);
      }
    }
  }
  return result;
}

function describe(doc) {
  return { json: doc.toJSON(), valid: attempt(() => doc.check() || true) === true };
}

function hashed(doc) {
  const form = canonical(normal(doc.type.schema, doc.toJSON()));
  return { ...describe(doc), hash: createHash('sha256').update(form).digest('hex') };
}

function moves(mappable, positions) {
  return positions.flatMap((pos) =>
    [-1, 1].map((side) => {
      const r = mappable.mapResult(pos, side);
      return [
        mappable.map(pos, side),
        r.pos,
        r.deleted,
        r.deletedBefore,
        r.deletedAfter,
        r.deletedAcross,
      ];
    }),
  );
}

function mapped(step, mapping) {
  const result = step.map(mapping);
  return result ? stepJson(result) : null;
}

function actOf(doc, json, previous, positions) {
  const step = attempt(() => Step.fromJSON(doc.type.schema, json));
  if (step === 'thrown') return { act: { read: 'thrown' }, doc };
  const act = { read: stepJson(step) };
  act.moves = moves(step.getMap(), positions);
  if (previous) {
    act.mapped = mapped(step, previous.getMap());
    act.mappedBack = mapped(previous, step.getMap().invert());
    const merged = previous.merge(step);
    act.merged = merged ? stepJson(merged) : null;
  }
  const result = attempt(() => step.apply(doc));
  if (result === 'thrown' || result.failed) {
    act.applied = result === 'thrown' ? 'thrown' : 'failed';
    return { act, doc, step };
  }
  act.applied = describe(result.doc);
  const inverse = attempt(() => step.invert(doc));
  act.inverse = inverse === 'thrown' ? inverse : stepJson(inverse);
  act.undone = attempt(() => inverse.apply(result.doc).doc.toJSON());
  return { act, doc: result.doc, step };
}

// The authority's rule: a late batch goes over each batch before it in turn.
function rebased(base, batches) {
  const log = [];
  return batches.map((batch) =>
    attempt(() => {
      let steps = batch.map((json) => Step.fromJSON(base.type.schema, json));
      let before = base;
      for (const earlier of log) {
        steps = carry(applied(before, steps).own, earlier);
        before = earlier.doc;
      }
      const { doc } = applied(before, steps);
      log.push({ steps, doc, before });
      return { steps: steps.map(stepJson), doc: hashed(doc) };
    }),
  );
}

function applied(before, steps) {
  const tr = new Transform(before);
  const own = steps.map((step) => {
    tr.step(step);
    return { step, inverted: step.invert(tr.docs[tr.docs.length - 1]) };
  });
  return { own, doc: tr.doc };
}

function carry(own, earlier) {
  const tr = new Transform(own.reduce((doc, { step }) => step.apply(doc).doc, earlier.before));
  try {
    return rebaseSteps(own, earlier.steps, tr).map((r) => r.step);
  } catch {
    return carryWithoutUndoing(own, earlier);
  }
}

// The same where a step cannot be undone: stock clients throw there and open the document anew,
// the server needs no undoing, since it has the document.
function carryWithoutUndoing(own, earlier) {
  const mapping = new Mapping();
  own
    .slice()
    .reverse()
    .forEach(({ inverted }) => mapping.appendMap(inverted.getMap()));
  earlier.steps.forEach((step) => mapping.appendMap(step.getMap()));
  const steps = [];
  let doc = earlier.doc;
  own.forEach(({ step }, i) => {
    const moved = step.map(mapping.slice(own.length - i));
    const result = moved && moved.apply(doc);
    if (result && !result.failed) {
      mapping.appendMap(moved.getMap(), own.length - i - 1);
      steps.push(moved);
      moved.invert(doc);
      doc = result.doc;
    }
  });
  return steps;
}

// All steps that applied, then back again: every map and its inverse are mirrors.
function thereAndBack(maps, positions) {
  const mapping = new Mapping();
  maps.forEach((map) => mapping.appendMap(map));
  for (let i = maps.length - 1; i >= 0; i--) {
    mapping.appendMap(maps[i].invert(), i);
  }
  const undone = new Mapping();
  maps
    .slice()
    .reverse()
    .forEach((map) => undone.appendMap(map.invert()));
  maps.forEach((map, i) => undone.appendMap(map, maps.length - 1 - i));
  const half = new Mapping(maps);
  return {
    undone: moves(undone, positions),
    there: moves(half, positions),
    back: moves(half.invert(), positions),
    both: moves(mapping, positions),
  };
}

export function answer(schema, { doc: docJson, steps, positions, batches }) {
  const start = Node.fromJSON(schema, docJson);
  const result = { start: hashed(start), acts: [] };
  const maps = [];
  let doc = start;
  let previous = null;
  for (const json of steps) {
    const next = actOf(doc, json, previous, positions);
    result.acts.push(next.act);
    if (next.doc != doc || typeof next.act.applied == 'object') maps.push(next.step.getMap());
    doc = next.doc;
    previous = next.step || previous;
  }
  result.end = hashed(doc);
  result.mapping = thereAndBack(maps, positions);
  result.rebased = rebased(start, batches);
  return result;
}

// What a step makes of a document, whether the schema allows that, and whether every text in it is
// whole: without half a surrogate pair.
export function apply(schema, { doc, step }) {
  const result = attempt(() => Step.fromJSON(schema, step).apply(Node.fromJSON(schema, doc)));
  if (result === 'thrown' || result.failed) return { applied: false, valid: false, whole: false };
  const { json, valid } = describe(result.doc);
  return { applied: true, json, valid, whole: isWhole(json) };
}

function isWhole({ text, content }) {
  return (text ?? '').isWellFormed() && (content ?? []).every(isWhole);
}
