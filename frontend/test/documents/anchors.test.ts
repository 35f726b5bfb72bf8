import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Node } from 'prosemirror-model';
import { EditorState, TextSelection } from 'prosemirror-state';
import { Transform } from 'prosemirror-transform';
import { CommentMarks } from '../../documents/document-comments/comment-marks';
import type { ThreadMark } from '../../documents/document-comments/thread-mark';
import { Anchors, confirmedWords, onScreen } from '../../documents/statement-editor/anchors';
import type { EditorPort } from '../../documents/statement-editor/port';
import type { Marks } from '../../documents/statement-editor/panel-marks';
import { standing, wordsBetween } from '../../documents/statement-editor/quoted-words';
import { document, schema } from './fixtures';

/** Of "royalties". */
const FROM = 5;
const TO = 14;
const TEXT = 'The royalties are paid.';

class Confirmed {
  doc: Node = document(TEXT, 'To whom?');
  version = 0;
  readonly anchors = new Anchors();

  change(act: (transform: Transform) => void): void {
    const transform = new Transform(this.doc);
    act(transform);
    for (const step of transform.steps) this.anchors.advance('ama', step.getMap());
    this.doc = transform.doc;
    this.version += transform.steps.length;
  }

  words(id: string, words: string | null = 'royalties'): string | null {
    const anchor = this.anchors.get(id);
    const place = anchor && standing(this.doc, anchor, words);
    return place ? wordsBetween(this.doc, place) : null;
  }
}

test('an anchor follows its words and leaves what is written at their edges outside', () => {
  const text = new Confirmed();
  text.anchors.put('a', 0, { from: FROM, to: TO });
  text.change((change) => change.insert(1, schema.text('Now: ')));
  text.change((change) => change.insert(FROM + 5, schema.text('high ')));
  text.change((change) => change.insert(TO + 10, schema.text(', as agreed,')));
  assert.deepEqual(text.anchors.get('a'), { from: FROM + 10, to: TO + 10 });
  assert.equal(text.words('a'), 'royalties');
});

test('words that are gone come back where they are brought back, and others are not theirs', () => {
  const text = new Confirmed();
  text.anchors.put('a', 0, { from: FROM, to: TO });
  text.change((change) => change.delete(1, 24));
  assert.equal(text.words('a'), null);
  text.change((change) => change.insert(1, schema.text('Something else. ')));
  assert.equal(text.words('a'), null);
  text.change((change) => change.insert(1, schema.text(TEXT)));
  assert.equal(text.words('a'), 'royalties');
  assert.equal(text.words('a', null), null, 'who may not be told the words is not led by them');
});

test('what is older is carried forward, and what is newer waits', () => {
  const text = new Confirmed();
  text.anchors.put('newer', 2, { from: FROM + 2, to: TO + 2 });
  assert.equal(text.anchors.get('newer'), undefined);
  assert.ok(text.anchors.has('newer'));
  text.change((change) => change.insert(1, schema.text('a')));
  text.anchors.put('older', 0, { from: FROM, to: TO });
  text.change((change) => change.insert(1, schema.text('b')));
  assert.equal(text.words('older'), 'royalties');
  assert.equal(text.words('newer'), 'royalties');
});

test('says from where it can carry something forward', () => {
  const anchors = new Anchors();
  anchors.reset(7);
  assert.equal(anchors.reaches(6), false);
  assert.equal(anchors.reaches(7), true);
  anchors.put('a', 7, { from: 1, to: 2 });
  anchors.reset(9);
  assert.equal(anchors.has('a'), false);
});

test('own steps that are not confirmed move words on the screen, and back', () => {
  const own = new Transform(document(TEXT)).insert(1, schema.text('Now: '));
  const there = onScreen({ from: FROM, to: TO }, own.steps);
  assert.deepEqual(there, { from: FROM + 5, to: TO + 5 });
  assert.deepEqual(confirmedWords(there, own.steps), { from: FROM, to: TO });
  assert.equal(confirmedWords({ from: 1, to: 5 }, own.steps), null);
});

test('reads words as the server does', () => {
  const { nodes } = schema;
  const doc = schema.node('doc', null, [
    schema.node('paragraph', null, [schema.text('One'), nodes.hard_break.create()]),
    schema.node('bullet_list', null, [
      schema.node('list_item', null, [
        schema.node('paragraph', null, [
          schema.text('two '),
          nodes.citation.create({ finding: '00000000-0000-4000-8000-000000000001' }),
        ]),
      ]),
    ]),
  ]);
  assert.equal(wordsBetween(doc, { from: 0, to: doc.content.size }), 'One\n\ntwo \ufffc');
  assert.equal(wordsBetween(doc, { from: 2, to: 10 }), 'ne\n\nt');
});

/** An editor as the marks see it. */
class Port {
  readonly text = new Confirmed();
  readonly told: string[] = [];
  unsent: EditorPort['unsent'] = [];
  state = EditorState.create({ doc: this.text.doc });
  private marks: Marks = () => [];
  private drawn: ReturnType<Marks> = [];
  changed: () => void = () => undefined;
  readonly comments = this.connect();

  private connect(): CommentMarks {
    const port = Object.assign(Object.create(null), {
      mark: (marks: Marks) => {
        this.marks = marks;
        return () => undefined;
      },
      remark: () => this.draw(),
      listen: (changed: () => void) => {
        this.changed = changed;
        return () => undefined;
      },
    });
    Object.defineProperties(port, {
      anchors: { get: () => this.text.anchors },
      version: { get: () => this.text.version },
      state: { get: () => this.state },
      unsent: { get: () => this.unsent },
    });
    return new CommentMarks(port as EditorPort, () => 'flag', {
      moved: () => this.told.push('moved'),
      entered: (thread) => this.told.push(`in ${thread}`),
      changed: () => undefined,
    });
  }

  /** As the editor does: when the text changes, or when it is asked to. */
  private draw(): void {
    this.drawn = this.marks(this.state);
  }

  change(act: (transform: Transform) => void): void {
    this.text.change(act);
    this.state = EditorState.create({ doc: this.text.doc });
    this.draw();
    this.changed();
  }

  select(from: number, to: number): void {
    const selection = TextSelection.create(this.state.doc, from, to);
    this.state = this.state.apply(this.state.tr.setSelection(selection));
    this.changed();
  }

  /** The words that are marked, without the flags. */
  marked(): string[] {
    return this.drawn
      .filter(({ from, to }) => from < to)
      .map((mark) => wordsBetween(this.state.doc, mark));
  }
}

function thread(id: string, from: number, to: number, more: Partial<ThreadMark> = {}): ThreadMark {
  return { id, version: 0, from, to, gone: false, open: true, ...more };
}

test('marks open threads alone, and follows them all', () => {
  const port = new Port();
  port.comments.show([
    thread('a', FROM, TO, { words: 'royalties' }),
    thread('b', 29, 32, { open: false }),
  ]);
  port.change((change) => change.insert(1, schema.text('Now: ')));
  assert.deepEqual(port.marked(), ['royalties']);
  assert.deepEqual(port.told, []);
});

test('tells when words are gone or come back, once all is confirmed', () => {
  const port = new Port();
  port.comments.show([thread('a', FROM, TO, { words: 'royalties' })]);
  port.unsent = new Transform(port.text.doc).insert(1, schema.text('x')).steps;
  port.change((change) => change.delete(1, 24));
  assert.deepEqual(port.told, []);
  port.unsent = [];
  port.changed();
  port.changed();
  assert.deepEqual(port.told, ['moved']);
  port.change((change) => change.insert(1, schema.text(TEXT)));
  assert.deepEqual(port.told, ['moved', 'moved']);
  assert.deepEqual(port.marked(), ['royalties']);
});

test('tells when the threads stand in another order than the server has seen', () => {
  const port = new Port();
  port.comments.show([thread('b', 29, 32), thread('a', FROM, TO)]);
  port.select(1, 1);
  assert.deepEqual(port.told, ['moved']);
  port.comments.show([thread('a', FROM, TO), thread('b', 29, 32)]);
  port.changed();
  assert.deepEqual(port.told, ['moved']);
});

test('tells which words the caret has come into', () => {
  const port = new Port();
  port.comments.show([thread('a', FROM, TO)]);
  port.select(FROM + 1, FROM + 1);
  port.select(FROM + 2, FROM + 2);
  port.select(1, 1);
  assert.deepEqual(port.told, ['in a', 'in null']);
});

test('asks once for places that a new start has taken away', () => {
  const port = new Port();
  port.comments.show([thread('a', FROM, TO)]);
  port.text.version = 9;
  port.text.anchors.reset(9);
  port.changed();
  port.changed();
  assert.deepEqual(port.told, ['moved']);
  port.comments.show([thread('a', FROM, TO, { version: 9 })]);
  assert.deepEqual(port.marked(), ['royalties']);
});

test('puts places again by itself where they are not older than the new start', () => {
  const port = new Port();
  port.comments.show([thread('a', FROM, TO, { version: 9 })]);
  port.text.version = 9;
  port.text.anchors.reset(9);
  port.changed();
  assert.deepEqual(port.marked(), ['royalties']);
  assert.deepEqual(port.told, []);
});

test('what is selected is told in confirmed positions, and waits while it is not confirmed', () => {
  const port = new Port();
  assert.equal(port.comments.selected(), 'nothing');
  port.select(FROM, TO);
  assert.deepEqual(port.comments.selected(), { version: 0, from: FROM, to: TO });
  port.select(24, 26);
  assert.equal(port.comments.selected(), 'nothing', 'no words between the paragraphs');
  port.unsent = new Transform(port.text.doc).insert(1, schema.text('The royalties')).steps;
  port.select(2, 6);
  assert.equal(port.comments.selected(), null);
});
