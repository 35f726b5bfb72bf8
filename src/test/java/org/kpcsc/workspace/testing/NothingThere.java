package org.kpcsc.workspace.testing;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.internal.DefaultErrorHandler;
import org.kpcsc.workspace.kernel.NotFoundException;

/**
 * Stands where a view said that there is nothing for whoever asks.
 *
 * <p>A default one: where a test starts the whole application, its own page is taken.
 */
@DefaultErrorHandler
public class NothingThere extends Div implements HasErrorParameter<NotFoundException> {

    private static final long serialVersionUID = 1L;

    @Override
    public int setErrorParameter(
            BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        return 404;
    }
}
