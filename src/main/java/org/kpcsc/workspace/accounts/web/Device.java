package org.kpcsc.workspace.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names a browser roughly, so that a person knows their own devices again. */
final class Device {

    /** A name, and what a browser says of itself that stands for it. */
    private record Sign(String said, String name) {}

    /** In this order: later browsers claim to be earlier ones too. */
    private static final List<Sign> BROWSERS =
            List.of(
                    new Sign("Firefox/", "Firefox"),
                    new Sign("SamsungBrowser/", "Samsung Internet"),
                    new Sign("OPR/", "Opera"),
                    new Sign("Edg", "Edge"),
                    new Sign("Chrome/", "Chrome"),
                    new Sign("CriOS/", "Chrome"),
                    new Sign("Safari/", "Safari"));

    private static final List<Sign> SYSTEMS =
            List.of(
                    new Sign("Android", "Android"),
                    new Sign("iPhone", "iPhone"),
                    new Sign("iPad", "iPad"),
                    new Sign("Windows", "Windows"),
                    new Sign("Macintosh", "Mac"),
                    new Sign("CrOS", "ChromeOS"),
                    new Sign("Linux", "Linux"));

    private Device() {}

    /** Such as {@code Firefox, Android}; empty for what no list knows. */
    static String of(HttpServletRequest request) {
        var agent = String.valueOf(request.getHeader("User-Agent"));
        return Stream.of(BROWSERS, SYSTEMS)
                .flatMap(known ->
                        known.stream().filter(sign -> agent.contains(sign.said())).limit(1))
                .map(Sign::name)
                .collect(Collectors.joining(", "));
    }
}
