package org.kpcsc.workspace.statements.persistence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.kernel.ContentHash;

/** A hash as its hexadecimal digits. */
@Converter
public class HashColumn implements AttributeConverter<@Nullable ContentHash, @Nullable String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable ContentHash value) {
        return value == null ? null : value.hex();
    }

    @Override
    public @Nullable ContentHash convertToEntityAttribute(@Nullable String column) {
        return column == null ? null : new ContentHash(column);
    }
}
