package org.kpcsc.workspace.documents.model;

import static java.util.Map.entry;

import java.util.Map;

/**
 * The range of every attribute of schema version 1, in one place.
 *
 * <p>The published schema holds defaults only, since the npm packages would need functions for
 * this: here we are stricter than they are. Spans end at 1000, where HTML ends them.
 */
final class AttributeRules {

    private static final Map<String, AttributeRule> RULES =
            Map.ofEntries(
                    entry("heading.level", AttributeRule.within(1, 3)),
                    entry("ordered_list.order", AttributeRule.within(0, Integer.MAX_VALUE)),
                    entry("quotation.speaker", AttributeRule.STRING_OR_NULL),
                    entry("table_cell.colspan", AttributeRule.within(1, 1000)),
                    entry("table_cell.rowspan", AttributeRule.within(1, 1000)),
                    entry("table_cell.colwidth", AttributeRule.COLUMN_WIDTHS),
                    entry("table_header.colspan", AttributeRule.within(1, 1000)),
                    entry("table_header.rowspan", AttributeRule.within(1, 1000)),
                    entry("table_header.colwidth", AttributeRule.COLUMN_WIDTHS),
                    entry("citation.finding", AttributeRule.NAME),
                    entry("link.href", AttributeRule.ADDRESS),
                    entry("link.title", AttributeRule.STRING_OR_NULL),
                    entry("insertion.id", AttributeRule.ID),
                    entry("deletion.id", AttributeRule.ID),
                    entry("modification.id", AttributeRule.ID),
                    entry("modification.type", AttributeRule.STRING),
                    entry("modification.attrName", AttributeRule.STRING_OR_NULL));

    private AttributeRules() {}

    static AttributeRule of(String type, String attribute) {
        return RULES.getOrDefault(type + "." + attribute, AttributeRule.ANY);
    }
}
