package org.kpcsc.workspace.documents.differential;

import tools.jackson.databind.JsonNode;

/** Where two answers differ first. */
final class Difference {

    private Difference() {}

    /** The path and both values there, or nothing. */
    static String between(JsonNode npm, JsonNode ours) {
        return between("", npm, ours);
    }

    private static String between(String path, JsonNode npm, JsonNode ours) {
        if (npm.equals(ours)) {
            return "";
        }
        if (npm.isObject() && ours.isObject()) {
            for (var property : npm.properties()) {
                String name = property.getKey();
                String found = between(path + "/" + name, property.getValue(), ours.path(name));
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        if (npm.isArray() && ours.isArray() && npm.size() == ours.size()) {
            for (int i = 0; i < npm.size(); i++) {
                String found = between(path + "/" + i, npm.get(i), ours.get(i));
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return path + "\n npm  " + npm + "\n ours " + ours;
    }
}
