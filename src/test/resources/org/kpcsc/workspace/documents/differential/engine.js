// The npm side of the differential bench: answers with JSON what the packages make of a case.
// `files` reads a file of node_modules as text, or gives null.
(function (files) {
  const loaded = {};

  // The packages' CommonJS builds need nothing but each other.
  function require(name) {
    if (!loaded[name]) {
      const source = files.read(name);
      if (source == null) throw new Error('No package ' + name);
      const module = (loaded[name] = { exports: {} });
      new Function('require', 'module', 'exports', source)(require, module, module.exports);
    }
    return loaded[name].exports;
  }

  const { Schema, Node } = require('prosemirror-model');
  const { Step, Mapping, Transform } = require('prosemirror-transform');
  const { rebaseSteps } = require('prosemirror-collab');

  let schema;

  function attempt(action) {
    try {
      return action();
    } catch (e) {
      return 'thrown';
    }
  }

  // npm nests the inverses of a set, and cannot read that itself.
  function stepJson(step) {
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

  const markOrder = (a, b) =>
    schema.marks[a.type].rank - schema.marks[b.type].rank ||
    (canonical(a.attrs || {}) < canonical(b.attrs || {}) ? -1 : 1);

  function normal(json) {
    const result = Object.assign({}, json);
    if (json.marks) result.marks = json.marks.slice().sort(markOrder);
    if (json.content) {
      result.content = [];
      for (const child of json.content.map(normal)) {
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

  const same = (a, b) => canonical(a || []) == canonical(b || []);

  function describe(doc) {
    return {
      json: doc.toJSON(),
      valid: attempt(() => doc.check() || true) === true,
      canonical: canonical(normal(doc.toJSON())),
    };
  }

  function moves(mappable, positions) {
    return positions.flatMap((pos) =>
      [-1, 1].map((side) => {
        const r = mappable.mapResult(pos, side);
        return [
          mappable.map(pos, side), r.pos,
          r.deleted, r.deletedBefore, r.deletedAfter, r.deletedAcross,
        ];
      })
    );
  }

  function mapped(step, mapping) {
    const result = step.map(mapping);
    return result ? stepJson(result) : null;
  }

  function actOf(doc, json, previous, positions) {
    const step = attempt(() => Step.fromJSON(schema, json));
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
        let steps = batch.map((json) => Step.fromJSON(schema, json));
        let before = base;
        for (const earlier of log) {
          steps = carry(applied(before, steps).own, earlier);
          before = earlier.doc;
        }
        const { doc } = applied(before, steps);
        log.push({ steps, doc, before });
        return { steps: steps.map(stepJson), doc: describe(doc) };
      })
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
    } catch (e) {
      return carryWithoutUndoing(own, earlier);
    }
  }

  // The same where a step cannot be undone: stock clients throw there and open the document anew,
  // the server needs no undoing, since it has the document.
  function carryWithoutUndoing(own, earlier) {
    const mapping = new Mapping();
    own.slice().reverse().forEach(({ inverted }) => mapping.appendMap(inverted.getMap()));
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
    maps.slice().reverse().forEach((map) => undone.appendMap(map.invert()));
    maps.forEach((map, i) => undone.appendMap(map, maps.length - 1 - i));
    const half = new Mapping(maps);
    return {
      undone: moves(undone, positions),
      there: moves(half, positions),
      back: moves(half.invert(), positions),
      both: moves(mapping, positions),
    };
  }

  return {
    open(spec) {
      schema = new Schema(JSON.parse(spec));
    },
    accepts(docText, stepText) {
      const doc = schema.nodeFromJSON(JSON.parse(docText));
      return attempt(() => !Step.fromJSON(schema, JSON.parse(stepText)).apply(doc).failed) === true;
    },
    run(text) {
      const { doc: docJson, steps, positions, batches } = JSON.parse(text);
      const start = Node.fromJSON(schema, docJson);
      const answer = { start: describe(start), acts: [] };
      const maps = [];
      let doc = start;
      let previous = null;
      for (const json of steps) {
        const next = actOf(doc, json, previous, positions);
        answer.acts.push(next.act);
        if (next.doc != doc || typeof next.act.applied == 'object') maps.push(next.step.getMap());
        doc = next.doc;
        previous = next.step || previous;
      }
      answer.mapping = thereAndBack(maps, positions);
      answer.rebased = rebased(start, batches);
      return JSON.stringify(answer);
    },
  };
})
