package org.kpcsc.workspace.testing;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Locale;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** A browser of one module's views without the frame around them. */
public final class Browsing implements AutoCloseable {

    private Browsing() {}

    /** Opens the browser; {@code module} as in {@code organisations}. */
    public static Browsing in(String module, Locale locale, ApplicationContext context) {
        var routes = new Routes();
        viewsOf("org.kpcsc.workspace." + module + ".ui").forEach(routes.getRoutes()::add);
        routes.getErrorRoutes().add(NothingThere.class);
        MockVaadin.setup(UI::new, new MockSpringServlet(routes, context, UI::new));
        UI.getCurrent().setLocale(locale);
        return new Browsing();
    }

    /** Views are package-private, which Karibu's own discovery passes over. */
    private static List<Class<? extends Component>> viewsOf(String name) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        return scanner.findCandidateComponents(name).stream()
                .<Class<? extends Component>>map(found ->
                        ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null)
                                .asSubclass(Component.class))
                .toList();
    }

    /** Goes to an address below {@code /workspace/}, parameters included. */
    public static void to(String address) {
        var location = new Location(address);
        UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
    }

    @Override
    public void close() {
        MockVaadin.tearDown();
    }
}
