package org.kpcsc.workspace.documents.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Turns a content expression into states that can be walked child by child.
 *
 * <p>Thompson's construction and the subset construction, see
 * https://swtch.com/~rsc/regexp/regexp1.html.
 */
final class ContentAutomaton {

    /** A way out of a state: free when the type is null. */
    private record Step(@Nullable NodeType type, int to) {}

    private final List<List<Step>> states = new ArrayList<>();
    private final Map<TreeSet<Integer>, ContentMatch> explored = new HashMap<>();
    private final int end;

    private ContentAutomaton(ContentExpression expression) {
        int start = newState();
        this.end = compile(expression, start);
    }

    static ContentMatch of(ContentExpression expression) {
        ContentAutomaton automaton = new ContentAutomaton(expression);
        ContentMatch start = automaton.explore(automaton.reach(List.of(0)));
        automaton.explored.values().forEach(ContentAutomaton::refuseDeadEnd);
        return start;
    }

    /** Adds what matches the expression from a state; the state after it. */
    private int compile(ContentExpression expression, int from) {
        return switch (expression) {
            case ContentExpression.One one -> step(from, one.type(), newState());
            case ContentExpression.Sequence sequence -> {
                int at = from;
                for (ContentExpression part : sequence.parts()) {
                    at = compile(part, at);
                }
                yield at;
            }
            case ContentExpression.Choice choice -> {
                int after = newState();
                choice.options().forEach(option -> step(compile(option, from), null, after));
                yield after;
            }
            case ContentExpression.Repeat repeat -> repeat(repeat, from);
        };
    }

    private int repeat(ContentExpression.Repeat repeat, int from) {
        int at = from;
        for (int i = 0; i < repeat.least(); i++) {
            at = compile(repeat.part(), at);
        }
        if (repeat.most() == ContentExpression.UNBOUNDED) {
            int loop = step(at, null, newState());
            step(compile(repeat.part(), loop), null, loop);
            return step(loop, null, newState());
        }
        int after = newState();
        for (int i = repeat.least(); i < repeat.most(); i++) {
            step(at, null, after);
            at = compile(repeat.part(), step(at, null, newState()));
        }
        return step(at, null, after);
    }

    private int newState() {
        states.add(new ArrayList<>());
        return states.size() - 1;
    }

    private int step(int from, @Nullable NodeType type, int to) {
        states.get(from).add(new Step(type, to));
        return to;
    }

    private TreeSet<Integer> reach(List<Integer> from) {
        TreeSet<Integer> reached = new TreeSet<>();
        List<Integer> work = new ArrayList<>(from);
        while (!work.isEmpty()) {
            int state = work.removeLast();
            if (reached.add(state)) {
                states.get(state).stream()
                        .filter(step -> step.type() == null)
                        .forEach(step -> work.add(step.to()));
            }
        }
        return reached;
    }

    private ContentMatch explore(TreeSet<Integer> reached) {
        ContentMatch known = explored.get(reached);
        if (known != null) {
            return known;
        }
        ContentMatch match = new ContentMatch(reached.contains(end));
        explored.put(reached, match);
        targets(reached).entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> entry.getKey().index()))
                .forEach(entry -> match.add(entry.getKey(), explore(reach(entry.getValue()))));
        return match;
    }

    private Map<NodeType, List<Integer>> targets(TreeSet<Integer> reached) {
        Map<NodeType, List<Integer>> targets = new LinkedHashMap<>();
        for (int state : reached) {
            for (Step step : states.get(state)) {
                if (step.type() != null) {
                    targets.computeIfAbsent(step.type(), type -> new ArrayList<>()).add(step.to());
                }
            }
        }
        return targets;
    }

    private static void refuseDeadEnd(ContentMatch match) {
        if (!match.validEnd() && match.defaultType() == null) {
            throw new SchemaException("Content that can never be completed");
        }
    }
}
