package org.kpcsc.workspace.statements.persistence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.kernel.PersonId;

/** A person's id as a {@code uuid}. */
@Converter
public class PersonColumn implements AttributeConverter<@Nullable PersonId, @Nullable UUID> {

    @Override
    public @Nullable UUID convertToDatabaseColumn(@Nullable PersonId value) {
        return value == null ? null : value.value();
    }

    @Override
    public @Nullable PersonId convertToEntityAttribute(@Nullable UUID column) {
        return column == null ? null : new PersonId(column);
    }
}
