package org.kpcsc.workspace.architecture;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** Which way things point: a module declares only modules of the tiers below its own. */
final class ModuleOrder {

    private static final List<List<String>> TIERS =
            List.of(
                    List.of("kernel"),
                    List.of("uikit"),
                    List.of("audit", "vault", "files", "mail"),
                    List.of("organisations"),
                    List.of("accounts"),
                    List.of("search", "notifications"),
                    List.of("documents", "ballots"),
                    List.of("findings"),
                    List.of("fieldcapture", "statements"),
                    List.of("meetings", "membership"),
                    List.of("publicsite"),
                    List.of("newsletter"),
                    List.of("shell", "operations"));

    private static final int TOP = TIERS.size() - 1;

    private ModuleOrder() {}

    /** What points back, a line each. */
    static List<String> violations(ApplicationModules modules) {
        return modules.stream().flatMap(ModuleOrder::violations).sorted().toList();
    }

    private static Stream<String> violations(ApplicationModule module) {
        var name = module.getIdentifier().toString();
        var tier = tier(name);
        return tier.isEmpty()
                ? Stream.of(name + " has no place in the order")
                : violations(module, name, tier.get());
    }

    private static Stream<String> violations(ApplicationModule module, String name, int tier) {
        var declared = declared(module);
        if (declared.isEmpty()) {
            return tier == TOP ? Stream.of() : Stream.of(name + " declares nothing");
        }
        return declared.get().stream()
                .filter(other -> tier(other).filter(below -> below < tier).isEmpty())
                .map(other -> name + " points back to " + other);
    }

    /** Without the names of interfaces; none where every module is allowed. */
    private static Optional<List<String>> declared(ApplicationModule module) {
        return module.getBasePackage()
                .getAnnotation(org.springframework.modulith.ApplicationModule.class)
                .map(annotation -> List.of(annotation.allowedDependencies()))
                .filter(names ->
                        !names.contains(org.springframework.modulith.ApplicationModule.OPEN_TOKEN))
                .map(names -> names.stream().map(name -> name.split(" ")[0]).toList());
    }

    private static Optional<Integer> tier(String module) {
        return IntStream.range(0, TIERS.size())
                .filter(tier -> TIERS.get(tier).contains(module))
                .boxed()
                .findFirst();
    }
}
