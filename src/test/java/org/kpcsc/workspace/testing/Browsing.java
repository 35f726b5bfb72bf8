package org.kpcsc.workspace.testing;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.UI;
import java.util.Locale;
import org.springframework.context.ApplicationContext;

/** A browser of one module's views without the frame around them. */
public final class Browsing implements AutoCloseable {

    private Browsing() {}

    /** Opens the browser; {@code module} as in {@code organisations}. */
    public static Browsing in(String module, Locale locale, ApplicationContext context) {
        var routes = new Routes().autoDiscoverViews("org.kpcsc.workspace." + module + ".ui");
        MockVaadin.setup(UI::new, new MockSpringServlet(routes, context, UI::new));
        UI.getCurrent().setLocale(locale);
        return new Browsing();
    }

    @Override
    public void close() {
        MockVaadin.tearDown();
    }
}
