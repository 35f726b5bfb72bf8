package org.kpcsc.workspace.testing;

import com.github.mvysny.fakeservlet.FakeRequest;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import java.util.List;
import java.util.Locale;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.core.type.filter.TypeFilter;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.util.ClassUtils;

/** A browser of one module's views without the frame around them. */
public final class Browsing implements AutoCloseable {

    private static final String WHO =
            HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

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

    /** Opens the browser of somebody on the whole workspace, its own frame and errors included. */
    public static Browsing everywhere(ApplicationContext context, SecurityContext who) {
        MockVaadin.setMockRequestFactory(session -> {
            var request = new FakeRequest(session);
            request.setUserPrincipalInt(who.getAuthentication());
            return request;
        });
        var routes = new Routes();
        viewsOf("org.kpcsc.workspace").forEach(routes.getRoutes()::add);
        routes.getErrorRoutes().clear();
        errorsOf("org.kpcsc.workspace.shell").forEach(routes.getErrorRoutes()::add);
        MockVaadin.setup(UI::new, new MockSpringServlet(routes, context, UI::new));
        var registry = VaadinService.getCurrent().getRouter().getRegistry();
        found("org.kpcsc.workspace.shell", new AnnotationTypeFilter(Layout.class))
                .forEach(frame -> registry.setLayout(frame.asSubclass(RouterLayout.class)));
        UI.getCurrent().setLocale(Locale.ENGLISH);
        return new Browsing();
    }

    /** From here on the open page is remembered to be somebody else's. */
    public void as(SecurityContext who) {
        VaadinSession.getCurrent().getSession().setAttribute(WHO, who);
    }

    /** Views are package-private, which Karibu's own discovery passes over. */
    private static List<Class<? extends Component>> viewsOf(String name) {
        return found(name, new AnnotationTypeFilter(Route.class));
    }

    @SuppressWarnings("unchecked")
    private static List<Class<? extends HasErrorParameter<?>>> errorsOf(String name) {
        return found(name, new AssignableTypeFilter(HasErrorParameter.class)).stream()
                .<Class<? extends HasErrorParameter<?>>>map(
                        found -> (Class<? extends HasErrorParameter<?>>) (Class<?>) found)
                .toList();
    }

    private static List<Class<? extends Component>> found(String name, TypeFilter wanted) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(wanted);
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

    /** Closes whatever browser is open. */
    public static void end() {
        MockVaadin.tearDown();
        MockVaadin.setMockRequestFactory(FakeRequest::new);
    }

    @Override
    public void close() {
        end();
    }
}
