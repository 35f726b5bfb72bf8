package org.kpcsc.workspace.statements.persistence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.kernel.OrganisationId;

/** An organisation's id as a {@code uuid}. */
@Converter
public class OrganisationColumn
        implements AttributeConverter<@Nullable OrganisationId, @Nullable UUID> {

    @Override
    public @Nullable UUID convertToDatabaseColumn(@Nullable OrganisationId value) {
        return value == null ? null : value.value();
    }

    @Override
    public @Nullable OrganisationId convertToEntityAttribute(@Nullable UUID column) {
        return column == null ? null : new OrganisationId(column);
    }
}
