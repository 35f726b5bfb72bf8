import type { Mark, Node } from 'prosemirror-model';
import {
  AddMarkStep,
  AddNodeMarkStep,
  RemoveMarkStep,
  RemoveNodeMarkStep,
  type Transform,
} from 'prosemirror-transform';

/** A node, and where it begins. */
export interface Place {
  node: Node;
  at: number;
}

export function put(transform: Transform, { node, at }: Place, mark: Mark): void {
  transform.step(
    node.isText ? new AddMarkStep(at, at + node.nodeSize, mark) : new AddNodeMarkStep(at, mark),
  );
}

export function unmark(transform: Transform, { node, at }: Place, mark: Mark): void {
  transform.step(
    node.isText
      ? new RemoveMarkStep(at, at + node.nodeSize, mark)
      : new RemoveNodeMarkStep(at, mark),
  );
}
