package org.kpcsc.workspace.accounts.ui;

import com.vaadin.flow.component.UI;
import java.util.Arrays;
import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.kernel.EmailAddress;
import org.kpcsc.workspace.kernel.Language;
import org.kpcsc.workspace.kernel.RefusedException;
import org.kpcsc.workspace.kernel.Role;

/** What the views of this module say and read alike. */
final class Words {

    private Words() {}

    static String role(Role role) {
        return UI.getCurrent().getTranslation("accounts.role." + role.name());
    }

    /** In the order of the enum, so that two people's roles can be compared at a glance. */
    static String roles(Collection<Role> roles) {
        return Arrays.stream(Role.values())
                .filter(roles::contains)
                .map(Words::role)
                .collect(Collectors.joining(" · "));
    }

    static Language language() {
        return Language.of(UI.getCurrent().getLocale()).orElse(Language.EN);
    }

    static @Nullable EmailAddress address(String typed) {
        return typed.isBlank() ? null : read(typed, EmailAddress::new, "accounts.refused.address");
    }

    static <T> T read(String typed, Function<String, T> reader, String refusal) {
        try {
            return reader.apply(typed);
        } catch (IllegalArgumentException e) {
            throw new RefusedException(refusal);
        }
    }
}
