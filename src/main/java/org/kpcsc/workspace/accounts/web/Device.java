package org.kpcsc.workspace.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;

/** Names a browser roughly, so that a person knows their own devices again. */
final class Device {

    /** In this order: later browsers claim to be earlier ones too. */
    private static final Map<String, String> BROWSERS = browsers();

    private static final Map<String, String> SYSTEMS = systems();

    private Device() {}

    /** Such as {@code Firefox, Android}; empty for what no table knows. */
    static String of(HttpServletRequest request) {
        var agent = String.valueOf(request.getHeader("User-Agent"));
        var browser = find(BROWSERS, agent);
        var system = find(SYSTEMS, agent);
        return browser.isEmpty() || system.isEmpty() ? browser + system : browser + ", " + system;
    }

    private static String find(Map<String, String> names, String agent) {
        return names.entrySet().stream()
                .filter(name -> agent.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private static Map<String, String> browsers() {
        var names = new LinkedHashMap<String, String>();
        names.put("Firefox/", "Firefox");
        names.put("SamsungBrowser/", "Samsung Internet");
        names.put("OPR/", "Opera");
        names.put("Edg", "Edge");
        names.put("Chrome/", "Chrome");
        names.put("CriOS/", "Chrome");
        names.put("Safari/", "Safari");
        return names;
    }

    private static Map<String, String> systems() {
        var names = new LinkedHashMap<String, String>();
        names.put("Android", "Android");
        names.put("iPhone", "iPhone");
        names.put("iPad", "iPad");
        names.put("Windows", "Windows");
        names.put("Macintosh", "Mac");
        names.put("CrOS", "ChromeOS");
        names.put("Linux", "Linux");
        return names;
    }
}
