package org.kpcsc.workspace.documents.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.documents.model.Fragment;
import org.kpcsc.workspace.documents.model.MarkSet;
import org.kpcsc.workspace.documents.model.ModelException;
import org.kpcsc.workspace.documents.model.Node;
import org.kpcsc.workspace.documents.model.Schema;
import org.kpcsc.workspace.documents.model.Slice;
import org.kpcsc.workspace.documents.model.WorkspaceSchema;
import org.kpcsc.workspace.documents.step.AddMarkStep;
import org.kpcsc.workspace.documents.step.AddNodeMarkStep;
import org.kpcsc.workspace.documents.step.AttrStep;
import org.kpcsc.workspace.documents.step.MarkSetStep;
import org.kpcsc.workspace.documents.step.MarkStep;
import org.kpcsc.workspace.documents.step.RemoveMarkStep;
import org.kpcsc.workspace.documents.step.RemoveNodeMarkStep;
import org.kpcsc.workspace.documents.step.ReplaceAroundStep;
import org.kpcsc.workspace.documents.step.ReplaceStep;
import org.kpcsc.workspace.documents.step.Step;
import org.kpcsc.workspace.documents.step.StepResult;

/** Steps of every type for a document: what editors make, and what must fail. */
public final class RandomSteps {

    /** A node of the document and where it begins. */
    private record Placed(Node node, int pos) {}

    private final Schema schema = WorkspaceSchema.version1();
    private final Random random;
    private final RandomDocuments documents;
    private int caret;

    public RandomSteps(Random random, RandomDocuments documents) {
        this.random = random;
        this.documents = documents;
    }

    /** A step that applies, or null where none was found. */
    public @Nullable Step applicable(Node doc) {
        for (int i = 0; i < 20; i++) {
            Step step = any(doc);
            try {
                if (step.apply(doc) instanceof StepResult.Applied applied) {
                    applied.doc().check();
                    return step;
                }
            } catch (ModelException e) {
                continue;
            }
        }
        return null;
    }

    /** A step that fails or makes no sense, or null where none was found. */
    @Nullable Step failing(Node doc) {
        for (int i = 0; i < 20; i++) {
            Step step = chance(4) ? outside(doc) : any(doc);
            try {
                if (step.apply(doc) instanceof StepResult.Failed) {
                    return step;
                }
            } catch (ModelException e) {
                return step;
            }
        }
        return null;
    }

    /** A step that reaches beyond the end. */
    private Step outside(Node doc) {
        int from = position(doc);
        int to = doc.content().size() + 1 + random.nextInt(3);
        return switch (random.nextInt(6)) {
            case 0 -> new ReplaceStep(from, to, Slice.EMPTY, random.nextBoolean());
            case 1 ->
                    new ReplaceAroundStep(
                            from, to, from, from, Slice.EMPTY, 0, random.nextBoolean());
            case 2 -> markStep(from, to);
            case 3 -> new MarkSetStep(List.of(markStep(from, to)));
            case 4 -> new AttrStep(doc.content().size(), "level", 2L);
            default -> new RemoveNodeMarkStep(to, documents.mark());
        };
    }

    Step any(Node doc) {
        int from = position(doc);
        int to = chance(4) ? position(doc) : near(doc, from);
        int start = Math.min(from, to);
        int end = Math.max(from, to);
        return switch (random.nextInt(16)) {
            case 0, 1 -> typed(start);
            case 2 -> typed(snapped(doc, Math.min(caret, doc.content().size())));
            case 3 -> new ReplaceStep(start, end, Slice.EMPTY, chance(4));
            case 4 -> across(doc);
            case 5 -> new ReplaceStep(start, end, foreignSlice(), chance(5));
            case 6 -> new ReplaceStep(start, end, flat(documents.block(1)));
            case 7 -> split(doc, start);
            case 8 -> around(doc, start, end);
            case 9 -> structured(doc);
            case 10 -> markStep(start, end);
            case 11 -> new AddMarkStep(start, end, documents.mark());
            case 12 -> existingMark(doc, start, end);
            case 13 -> {
                int middle = snapped(doc, (start + end) / 2);
                yield new MarkSetStep(List.of(markStep(start, end), markStep(start, middle)));
            }
            case 14 -> nodeStep(doc);
            default -> attr(doc);
        };
    }

    /** Types, and leaves the caret behind it, where the next step may go on. */
    private Step typed(int pos) {
        Slice slice = flat(schema.text(documents.word()));
        caret = pos + slice.size();
        return new ReplaceStep(pos, pos, slice);
    }

    /** Deletes from somewhere in one textblock to somewhere in another, so that they are joined. */
    private Step across(Node doc) {
        Placed one = textblock(doc);
        Placed other = textblock(doc);
        int from = snapped(doc, one.pos() + 1 + random.nextInt(one.node().content().size() + 1));
        int to = snapped(doc, other.pos() + 1 + random.nextInt(other.node().content().size() + 1));
        return new ReplaceStep(Math.min(from, to), Math.max(from, to), Slice.EMPTY);
    }

    private Placed textblock(Node doc) {
        List<Placed> all =
                all(doc).stream().filter(placed -> placed.node().type().isTextblock()).toList();
        return all.isEmpty() ? new Placed(doc, -1) : all.get(random.nextInt(all.size()));
    }

    private static Slice flat(Node node) {
        return new Slice(Fragment.of(node), 0, 0);
    }

    private Slice foreignSlice() {
        Node other = documents.document();
        int from = position(other);
        int to = near(other, from);
        return other.slice(Math.min(from, to), Math.max(from, to));
    }

    private Step split(Node doc, int pos) {
        var place = doc.resolve(pos);
        int depth = Math.min(place.depth(), 1 + random.nextInt(2));
        Fragment before = Fragment.EMPTY;
        for (int i = 0; i < depth; i++) {
            Node around = place.node(place.depth() - i);
            before = Fragment.of(around.with(before));
        }
        caret = pos + 2 * depth;
        Slice slice = new Slice(before.append(before), depth, depth);
        return new ReplaceStep(pos, pos, slice, chance(2));
    }

    private Step around(Node doc, int from, int to) {
        Placed placed = node(doc);
        int start = placed.pos();
        int end = start + placed.node().size();
        boolean hollow = !placed.node().isLeaf() && !placed.node().isText();
        Slice wrapper = flat(documents.block(1).with(Fragment.EMPTY));
        int inside = Math.min(wrapper.size(), 1);
        boolean structure = random.nextBoolean();
        return switch (random.nextInt(4)) {
            case 0 -> new ReplaceAroundStep(start, end, start, end, wrapper, inside, structure);
            case 1 ->
                    hollow
                            ? new ReplaceAroundStep(
                                    start, end, start + 1, end - 1, wrapper, inside, structure)
                            : new ReplaceAroundStep(start, end, start, end, wrapper, 0, structure);
            case 2 ->
                    hollow
                            ? new ReplaceAroundStep(
                                    start, end, start + 1, end - 1, Slice.EMPTY, 0, structure)
                            : new ReplaceAroundStep(start, end, end, end, wrapper, 0, structure);
            default -> {
                Slice slice = foreignSlice();
                int gap = snapped(doc, from + random.nextInt(to - from + 1));
                int insert = random.nextInt(slice.size() + 1);
                yield new ReplaceAroundStep(
                        from, to, Math.min(gap, to), to, slice, whole(slice, insert), structure);
            }
        };
    }

    /**
     * What an editor's commands make: another type of block, a quote or list around it, or none any
     * more.
     */
    private Step structured(Node doc) {
        Placed placed = node(doc);
        int start = placed.pos();
        int end = start + placed.node().size();
        Node quote = schema.node("blockquote");
        Node list = schema.node("bullet_list", schema.node("list_item"));
        Node heading = schema.node("heading", Map.of("level", 1 + random.nextInt(3)));
        boolean hollow = placed.node().type().isBlock() && !placed.node().isLeaf();
        return switch (random.nextInt(hollow ? 4 : 2)) {
            case 0 -> new ReplaceAroundStep(start, end, start, end, flat(quote), 1, true);
            case 1 ->
                    new ReplaceAroundStep(
                            start, end, start, end, flat(list), 1 + random.nextInt(2), true);
            case 2 -> new ReplaceAroundStep(start, end, start + 1, end - 1, flat(heading), 1, true);
            default -> new ReplaceAroundStep(start, end, start + 1, end - 1, Slice.EMPTY, 0, true);
        };
    }

    /** Not between the halves of a surrogate pair of the slice. */
    private static int whole(Slice slice, int insert) {
        return slice.content().toString().chars().anyMatch(c -> Character.isSurrogate((char) c))
                ? 0
                : insert;
    }

    private MarkStep markStep(int from, int to) {
        return random.nextBoolean()
                ? new AddMarkStep(from, to, documents.mark())
                : new RemoveMarkStep(from, to, documents.mark());
    }

    private MarkStep existingMark(Node doc, int from, int to) {
        MarkSet marks = node(doc).node().marks();
        return marks.isEmpty()
                ? markStep(from, to)
                : new RemoveMarkStep(from, to, marks.get(random.nextInt(marks.size())));
    }

    private Step nodeStep(Node doc) {
        Placed placed = node(doc);
        MarkSet marks = placed.node().marks();
        int pos = chance(5) ? position(doc) : placed.pos();
        if (random.nextBoolean() && !marks.isEmpty()) {
            return new RemoveNodeMarkStep(pos, marks.get(random.nextInt(marks.size())));
        }
        return switch (random.nextInt(4)) {
            case 0 -> new RemoveNodeMarkStep(pos, documents.suggestion());
            case 1 -> new AddNodeMarkStep(pos, documents.mark());
            default -> new AddNodeMarkStep(pos, documents.suggestion());
        };
    }

    private Step attr(Node doc) {
        Placed placed = node(doc);
        int pos = chance(6) ? position(doc) : placed.pos();
        Node target = doc.nodeAt(pos);
        String type = target == null ? "" : target.type().name();
        return switch (type) {
            case "heading" -> new AttrStep(pos, "level", 1L + random.nextInt(3));
            case "ordered_list" -> new AttrStep(pos, "order", (long) random.nextInt(9));
            case "quotation" -> new AttrStep(pos, "speaker", chance(3) ? null : "ZELA");
            case "citation" -> new AttrStep(pos, "finding", "f" + random.nextInt(3));
            case "table_cell", "table_header" ->
                    chance(2)
                            ? new AttrStep(pos, "rowspan", 1L + random.nextInt(3))
                            : new AttrStep(pos, "colwidth", chance(2) ? null : List.of(7L));
            default -> new AddNodeMarkStep(pos, documents.suggestion());
        };
    }

    private Placed node(Node doc) {
        List<Placed> all = all(doc);
        return all.get(random.nextInt(all.size()));
    }

    private static List<Placed> all(Node doc) {
        List<Placed> all = new ArrayList<>();
        doc.nodesBetween(
                0, doc.content().size(), (node, pos, parent) -> all.add(new Placed(node, pos)));
        return all;
    }

    int position(Node doc) {
        return snapped(doc, random.nextInt(doc.content().size() + 1));
    }

    private int near(Node doc, int pos) {
        int far = pos + random.nextInt(15) - 7;
        return snapped(doc, Math.max(0, Math.min(doc.content().size(), far)));
    }

    /** Not between the halves of a surrogate pair: that is tested by itself. */
    int snapped(Node doc, int pos) {
        var place = doc.resolve(pos);
        int offset = place.textOffset();
        if (offset == 0) {
            return pos;
        }
        String text = place.parent().child(place.index(place.depth())).text();
        return Character.isLowSurrogate(text.charAt(offset)) ? pos - 1 : pos;
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }
}
