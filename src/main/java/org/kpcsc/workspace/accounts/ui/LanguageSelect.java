package org.kpcsc.workspace.accounts.ui;

import com.vaadin.flow.component.select.Select;
import org.kpcsc.workspace.kernel.Language;

/** One of the coalition's languages, each by its own name. */
final class LanguageSelect extends Select<Language> {

    private static final long serialVersionUID = 1L;

    LanguageSelect(String label, Language chosen) {
        setLabel(label);
        setItems(Language.values());
        setItemLabelGenerator(Language::ownName);
        setValue(chosen);
    }
}
