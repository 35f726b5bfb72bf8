package org.kpcsc.workspace.organisations.ui;

import java.util.List;
import java.util.function.Consumer;
import org.kpcsc.workspace.kernel.Language;
import org.kpcsc.workspace.organisations.Directory;
import org.kpcsc.workspace.organisations.DirectoryFilter;
import org.kpcsc.workspace.organisations.DirectoryOrder;
import org.kpcsc.workspace.organisations.OrganisationRow;
import org.kpcsc.workspace.uikit.ListSource;

/** The organisations that a filter asks for. */
record FoundOrganisations(
        Directory directory, DirectoryFilter filter, DirectoryOrder order, Language language)
        implements ListSource<OrganisationRow> {

    @Override
    public int count() {
        return directory.count(filter);
    }

    @Override
    public List<OrganisationRow> page(int offset, int limit) {
        return directory.page(filter, order, language, offset, limit);
    }

    @Override
    public void forEach(Consumer<OrganisationRow> row) {
        directory.export(filter, order, language, row);
    }
}
