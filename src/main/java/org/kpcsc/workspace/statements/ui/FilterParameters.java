package org.kpcsc.workspace.statements.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.statements.StatementFilter;
import org.kpcsc.workspace.statements.StatementState;
import org.kpcsc.workspace.statements.publication.StatementKind;

/** A list's filters as they stand in the address; what cannot be read there asks for any. */
final class FilterParameters {

    private FilterParameters() {}

    static Map<String, String> of(StatementFilter filter) {
        var parameters = new LinkedHashMap<String, String>();
        put(parameters, "text", filter.text());
        put(parameters, "kind", filter.kind());
        put(parameters, "state", filter.state());
        put(parameters, "organisation", filter.organisation());
        return parameters;
    }

    private static void put(Map<String, String> parameters, String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            parameters.put(name, value.toString());
        }
    }

    static StatementFilter read(QueryParameters parameters) {
        return new StatementFilter(
                value(parameters, "text", Function.identity()),
                value(parameters, "kind", StatementKind::valueOf),
                value(parameters, "state", StatementState::valueOf),
                value(parameters, "organisation", OrganisationId::of));
    }

    private static <T> @Nullable T value(
            QueryParameters parameters, String name, Function<String, T> reader) {
        return parameters
                .getSingleParameter(name)
                .flatMap(text -> readable(text, reader))
                .orElse(null);
    }

    private static <T> Optional<T> readable(String text, Function<String, T> reader) {
        try {
            return Optional.of(reader.apply(text));
        } catch (IllegalArgumentException noSuchValue) {
            return Optional.empty();
        }
    }
}
