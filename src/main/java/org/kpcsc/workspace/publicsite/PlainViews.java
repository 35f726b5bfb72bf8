package org.kpcsc.workspace.publicsite;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Pages say that they are HTML, also at an address that ends as a file's does. */
@Configuration(proxyBeanMethods = false)
class PlainViews {

    @Autowired
    void alwaysHtml(ThymeleafViewResolver pages) {
        pages.setForceContentType(true);
    }
}
