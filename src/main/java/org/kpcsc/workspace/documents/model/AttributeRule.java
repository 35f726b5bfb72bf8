package org.kpcsc.workspace.documents.model;

import java.util.List;
import java.util.function.LongPredicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which values an attribute may have. */
@FunctionalInterface
interface AttributeRule {

    boolean accepts(@Nullable Object value);

    AttributeRule ANY = value -> true;
    AttributeRule STRING = value -> value instanceof String;
    AttributeRule NAME = value -> value instanceof String name && !name.isEmpty();
    AttributeRule STRING_OR_NULL = value -> value == null || value instanceof String;

    /** An id of a suggestion: a UUID in its one written form, so that no two ids are the same. */
    AttributeRule ID = value -> value instanceof String id && Uuid.WRITTEN.matcher(id).matches();

    /**
     * An absolute address whose scheme cannot run anything; browsers drop control characters, so
     * none are let in.
     */
    AttributeRule ADDRESS =
            value -> value instanceof String address && Address.SAFE.matcher(address).matches();

    AttributeRule COLUMN_WIDTHS =
            value ->
                    value == null
                            || value instanceof List<?> widths
                                    && widths.stream().allMatch(within(0, 100_000)::accepts);

    static AttributeRule within(long least, long most) {
        return where(number -> number >= least && number <= most);
    }

    private static AttributeRule where(LongPredicate test) {
        return value -> value instanceof Long number && test.test(number);
    }

    /** The pattern of {@link #ID}. */
    final class Uuid {
        private static final Pattern WRITTEN =
                Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

        private Uuid() {}
    }

    /** The pattern of {@link #ADDRESS}. */
    final class Address {
        private static final Pattern SAFE =
                Pattern.compile("(?i)(https?|mailto|tel):[^\\p{Cntrl}]*");

        private Address() {}
    }
}
