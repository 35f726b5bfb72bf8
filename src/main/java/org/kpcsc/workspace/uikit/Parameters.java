package org.kpcsc.workspace.uikit;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.kernel.PlainText;

/** What a list is asked for in its address; what makes no sense there asks for nothing. */
public final class Parameters {

    private final Map<String, String> values = new LinkedHashMap<>();

    /** Leaves out what is null or blank. */
    public Parameters with(String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            values.put(name, value.toString());
        }
        return this;
    }

    /** Leaves the usual order out, so that addresses stay short. */
    public <O extends Enum<O>> Parameters order(O order) {
        return order.ordinal() == 0 ? this : with(OrderPicker.PARAMETER, order);
    }

    public QueryParameters toQuery() {
        return QueryParameters.simple(values);
    }

    /**
     * @param reader throws {@link IllegalArgumentException} for what makes no sense
     */
    public static <T> @Nullable T read(
            QueryParameters query, String name, Function<String, T> reader) {
        return query.getSingleParameter(name)
                .map(PlainText::of)
                .flatMap(text -> readable(text, reader))
                .orElse(null);
    }

    /** The order asked for, or the usual one. */
    public static <O extends Enum<O>> O order(QueryParameters query, Class<O> orders) {
        var asked = read(query, OrderPicker.PARAMETER, name -> Enum.valueOf(orders, name));
        return asked == null ? orders.getEnumConstants()[0] : asked;
    }

    private static <T> Optional<T> readable(String text, Function<String, T> reader) {
        try {
            return Optional.ofNullable(reader.apply(text));
        } catch (IllegalArgumentException noSuchValue) {
            return Optional.empty();
        }
    }
}
