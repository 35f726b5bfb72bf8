package org.kpcsc.workspace.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Breaks valid JSON in every way that comes to mind; the result may be no JSON at all. */
public final class JsonMutations {

    /** Stands for what is put in once all else is written. */
    private static final String HOLE = "<hole>";

    /** Values as they are written, of every type and at every border. */
    private static final List<String> VALUES =
            List.of(
                    "null true false [] {} \"\" \"x\" \"1\" 0 -0 1 -1 2 3 7 99 1000 0.5 -0.0 3.0",
                    "1e0 1e3 1e400 -1e400 1e-400 2147483647 2147483648 -2147483648 4294967296",
                    "536870912 536870913 9007199254740991 9007199254740992 9007199254740993",
                    "9223372036854775807 9223372036854775808 -9223372036854775809 NaN Infinity",
                    "-Infinity undefined 01 +1 .5 0x10 1_000 [[]] [null] [1,2] {\"type\":null}",
                    "\"\\ud800\" \"\\udc00\\ud800\" \"a\\u0000b\" \"\\ud83d\\udc8e\" \"\\u2028\"",
                    "\"javascript:alert(1)\" \"__proto__\" \"constructor\" \"text\" \"doc\"",
                    "\"paragraph\" \"table\" \"replace\" \"replaceAround\" \"markSet\" \"attr\"",
                    "{\"type\":\"text\",\"text\":\"\"} {\"type\":\"text\"} {\"type\":\"doc\"}",
                    "{\"type\":\"em\"} {\"type\":\"link\"} {\"content\":[],\"openStart\":9}");

    private static final List<String> ALL =
            VALUES.stream().flatMap(line -> List.of(line.split(" ")).stream()).toList();

    private final Random random;
    private final List<UnaryOperator<JsonNode>> inside =
            List.of(this::replaced, this::removed, this::doubled, this::renamed, this::wrapped);

    public JsonMutations(Random random) {
        this.random = random;
    }

    /** One to three changes of a copy. */
    public String of(JsonNode valid) {
        JsonNode changed = valid.deepCopy();
        for (int i = random.nextInt(3); i >= 0; i--) {
            changed = inside.get(random.nextInt(inside.size())).apply(changed);
        }
        String text = filled(changed.toString());
        return random.nextInt(4) == 0 ? garbled(text) : text;
    }

    /** Something that is valid JSON, mostly. */
    public String value() {
        return random.nextInt(8) == 0 ? deep() : ALL.get(random.nextInt(ALL.size()));
    }

    private String deep() {
        int levels = 1 << random.nextInt(14);
        return random.nextBoolean()
                ? "[".repeat(levels) + "]".repeat(random.nextInt(8) == 0 ? 0 : levels)
                : "{\"content\":[".repeat(levels) + "]}".repeat(levels);
    }

    private String filled(String text) {
        String filled = text;
        for (int at = filled.indexOf(HOLE); at >= 0; at = filled.indexOf(HOLE)) {
            filled =
                    filled.substring(0, at - 1)
                            + value()
                            + filled.substring(at + HOLE.length() + 1);
        }
        return filled;
    }

    /** Letters changed, left out, put in or repeated. */
    private String garbled(String text) {
        StringBuilder garbled = new StringBuilder(text);
        for (int i = random.nextInt(4); i >= 0 && !garbled.isEmpty(); i--) {
            int from = random.nextInt(garbled.length());
            int to = Math.min(garbled.length(), from + 1 + random.nextInt(6));
            switch (random.nextInt(5)) {
                case 0 -> garbled.setCharAt(from, (char) (32 + random.nextInt(95)));
                case 1 -> garbled.delete(from, to);
                case 2 -> garbled.insert(from, garbled.substring(from, to));
                case 3 -> garbled.insert(from, "{}[]\",:\\0".charAt(random.nextInt(9)));
                default -> garbled.setLength(from);
            }
        }
        return garbled.toString();
    }

    private JsonNode replaced(JsonNode root) {
        return change(root, true);
    }

    private JsonNode removed(JsonNode root) {
        return change(root, false);
    }

    private JsonNode change(JsonNode root, boolean keep) {
        JsonNode parent = container(root);
        if (parent instanceof ArrayNode array && !array.isEmpty()) {
            int index = random.nextInt(array.size());
            array.remove(index);
            if (keep) {
                array.insert(index, HOLE);
            }
        } else if (parent instanceof ObjectNode object && !object.isEmpty()) {
            String name = name(object);
            object.remove(name);
            if (keep) {
                object.put(name, HOLE);
            }
        }
        return root;
    }

    /** An element twice, or a property a second time under a name that is there already. */
    private JsonNode doubled(JsonNode root) {
        JsonNode parent = container(root);
        if (parent instanceof ArrayNode array && !array.isEmpty()) {
            array.add(array.get(random.nextInt(array.size())).deepCopy());
        } else if (parent instanceof ObjectNode object && !object.isEmpty()) {
            object.set(name(object), object.get(name(object)).deepCopy());
        }
        return root;
    }

    private JsonNode renamed(JsonNode root) {
        if (container(root) instanceof ObjectNode object && !object.isEmpty()) {
            String name = name(object);
            object.set(random.nextBoolean() ? name + "s" : "\ud800", object.remove(name));
        }
        return root;
    }

    private JsonNode wrapped(JsonNode root) {
        if (container(root) instanceof ObjectNode object && !object.isEmpty()) {
            String name = name(object);
            JsonNode value = object.remove(name);
            object.set(name, JsonMapper.shared().createArrayNode().add(value));
        }
        return root;
    }

    private String name(ObjectNode object) {
        List<String> names = new ArrayList<>(object.propertyNames());
        return names.get(random.nextInt(names.size()));
    }

    private JsonNode container(JsonNode root) {
        List<JsonNode> containers = new ArrayList<>();
        gather(root, containers);
        return containers.isEmpty() ? root : containers.get(random.nextInt(containers.size()));
    }

    private static void gather(JsonNode node, List<JsonNode> containers) {
        if (node.isContainer()) {
            containers.add(node);
            node.forEach(child -> gather(child, containers));
        }
    }
}
