package org.kpcsc.workspace.operations.demo;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.kpcsc.workspace.accounts.Enrolment;
import org.kpcsc.workspace.kernel.Language;
import org.kpcsc.workspace.kernel.Role;
import org.springframework.stereotype.Component;

/** Enrols one account for every role at several organisations. */
@Component
class DemoPeople {

    static final String PASSWORD = "demo-coalition";

    private static final List<String> ENGLISH = List.of("ZELA", "IPIS", "NMJD", "CNRG", "RELUFA");
    private static final List<String> FRENCH = List.of("CECIDE", "GRPIE");
    private static final String PORTUGUESE = "Member in Angola";
    private static final String SINGLE = "MCDF";

    private final Enrolment enrolment;

    DemoPeople(Enrolment enrolment) {
        this.enrolment = enrolment;
    }

    void enrol() {
        var people = new ArrayList<DemoPerson>();
        ENGLISH.forEach(acronym -> people.addAll(everyRole(acronym)));
        people.add(one("coordinator", "Coordinator", "RELUFA", Language.EN, Role.COORDINATOR));
        FRENCH.forEach(acronym -> people.addAll(french(acronym)));
        people.addAll(portuguese());
        people.add(everyRoleInOnePerson());
        people.add(atTwoOrganisations());
        enrolment.enrol(people.stream().map(DemoPerson::newcomer).toList(), PASSWORD);
    }

    private static List<DemoPerson> everyRole(String acronym) {
        return List.of(
                one("focalperson", "Focal person", acronym, Language.EN, Role.FOCAL_PERSON),
                one("drafter", "Drafter", acronym, Language.EN, Role.DRAFTER),
                one("representative", "Representative", acronym, Language.EN, Role.REPRESENTATIVE),
                one("monitor", "Field monitor", acronym, Language.EN, Role.FIELD_MONITOR),
                one("verifier", "Verifier", acronym, Language.EN, Role.VERIFIER),
                one("reader", "Reader", acronym, Language.EN, Role.READER));
    }

    private static List<DemoPerson> french(String acronym) {
        return List.of(
                one("focalperson", "Point focal", acronym, Language.FR, Role.FOCAL_PERSON),
                one("drafter", "Rédaction", acronym, Language.FR, Role.DRAFTER),
                one("representative", "Représentation", acronym, Language.FR, Role.REPRESENTATIVE));
    }

    private static List<DemoPerson> portuguese() {
        return List.of(
                angolan("focalperson", "Ponto focal", Role.FOCAL_PERSON),
                angolan("drafter", "Redação", Role.DRAFTER),
                angolan("representative", "Representação", Role.REPRESENTATIVE));
    }

    private static DemoPerson angolan(String login, String name, Role role) {
        return new DemoPerson(
                login + "@angola.example",
                name + " Angola",
                Language.PT,
                Map.of(DemoOrganisation.id(PORTUGUESE), Set.of(role)));
    }

    /** Several members have a staff of one or two. */
    private static DemoPerson everyRoleInOnePerson() {
        return new DemoPerson(
                "focalperson@mcdf.example",
                "Focal person MCDF",
                Language.EN,
                Map.of(
                        DemoOrganisation.id(SINGLE),
                        EnumSet.complementOf(EnumSet.of(Role.COORDINATOR))));
    }

    private static DemoPerson atTwoOrganisations() {
        return new DemoPerson(
                "drafter@wome.example",
                "Drafter WoME",
                Language.EN,
                Map.of(
                        DemoOrganisation.id("WoME"), Set.of(Role.DRAFTER),
                        DemoOrganisation.id("NMJD"), Set.of(Role.READER)));
    }

    private static DemoPerson one(
            String login, String name, String acronym, Language language, Role role) {
        return new DemoPerson(
                login + "@" + acronym.toLowerCase(Locale.ROOT) + ".example",
                name + " " + acronym,
                language,
                Map.of(DemoOrganisation.id(acronym), Set.of(role)));
    }
}
