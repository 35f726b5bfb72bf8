package org.kpcsc.workspace.organisations.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kpcsc.workspace.kernel.Country;
import org.kpcsc.workspace.kernel.Language;
import org.kpcsc.workspace.kernel.LocalizedText;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.Role;
import org.kpcsc.workspace.organisations.Founding;
import org.kpcsc.workspace.organisations.OrganisationFacts;
import org.kpcsc.workspace.organisations.Organisations;
import org.kpcsc.workspace.organisations.Standing;
import org.kpcsc.workspace.organisations.TermDates;
import org.kpcsc.workspace.testing.Acting;
import org.kpcsc.workspace.testing.Browsing;
import org.kpcsc.workspace.testing.Exported;
import org.kpcsc.workspace.testing.NothingThere;
import org.kpcsc.workspace.testing.RegisterTest;
import org.kpcsc.workspace.uikit.OrganisationBadge;
import org.kpcsc.workspace.uikit.PageHeader;
import org.kpcsc.workspace.uikit.Row;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@RegisterTest
class OrganisationViewsTests {

    @Autowired ApplicationContext context;
    @Autowired Acting acting;
    @Autowired Founding founding;
    @Autowired Organisations organisations;
    @Autowired JdbcClient jdbc;

    private final OrganisationId zela = OrganisationId.create();
    private final OrganisationId ipis = OrganisationId.create();

    @BeforeEach
    void openTheBrowser() {
        acting.nobody();
        empty();
        founding.enter(zela, facts("ZELA", "ZW"), Standing.MEMBER, null);
        founding.enter(ipis, facts("IPIS", "BE"), Standing.MEMBER, null);
        founding.enterTerm(zela, TermDates.runningNow());
        Browsing.in("organisations", Locale.ENGLISH, context);
    }

    @AfterEach
    void closeTheBrowser() {
        acting.nobody();
        Browsing.end();
        empty();
    }

    @Test
    void offersCountriesInTheOrderOfTheReadersAlphabet() {
        UI.getCurrent().setLocale(Locale.FRENCH);
        var form = new OrganisationForm();
        List<Country> countries = _get(form, ComboBox.class).getListDataView().getItems().toList();
        assertThat(countries.indexOf(new Country("EG")))
                .isLessThan(countries.indexOf(new Country("FR")));
    }

    @Test
    void listsOrganisationsAsTheAddressAsks() {
        acting.become(Acting.someone(ipis, Role.READER));

        Browsing.to("organisations");
        assertThat(_find(Row.class)).hasSize(2);
        Browsing.to("organisations?country=BE");
        assertThat(_find(Row.class)).hasSize(1);
        Browsing.to("organisations?text=zel&standing=MEMBER&country=nonsense");
        assertThat(_find(Row.class)).hasSize(1);
        assertThat(_get(TextField.class).getValue()).isEqualTo("zel");
        Browsing.to("organisations?standing=FORMER");
        assertThat(_find(Row.class)).isEmpty();
    }

    @Test
    void ordersCountriesAsTheReadersLanguageDoes() {
        acting.become(Acting.someone(ipis, Role.READER));
        founding.enter(OrganisationId.create(), facts("CDG", "DE"), Standing.PARTNER, null);

        Browsing.to("organisations?sort=COUNTRY");
        assertThat(acronyms()).containsExactly("IPIS", "CDG", "ZELA");
        UI.getCurrent().setLocale(Locale.FRENCH);
        Browsing.to("organisations?sort=COUNTRY");
        assertThat(acronyms()).containsExactly("CDG", "IPIS", "ZELA");
        Browsing.to("organisations?sort=STANDING");
        assertThat(acronyms()).containsExactly("IPIS", "ZELA", "CDG");
        Browsing.to("organisations?sort=nonsense");
        assertThat(acronyms()).containsExactly("CDG", "IPIS", "ZELA");
    }

    @Test
    void exportsWhatItShows() {
        acting.become(Acting.someone(ipis, Role.READER));
        Browsing.to("organisations?country=BE");

        assertThat(Exported.lines())
                .containsExactly(
                        "Acronym,Name,Country,Standing,Role",
                        "IPIS,IPIS association,Belgium,member,");
    }

    @Test
    void letsTheCoordinatorAloneAdmit() {
        acting.become(Acting.coordinator(zela));
        Browsing.to("organisations");
        _get(Button.class, spec -> spec.withText("Admit an organisation"));

        acting.become(Acting.someone(ipis, Role.FOCAL_PERSON));
        open(ipis);
        Browsing.to("organisations");
        assertThat(buttons()).doesNotContain("Admit an organisation");
    }

    @Test
    void admitsWhatTheFormSays() {
        acting.become(Acting.coordinator(zela));
        Browsing.to("organisations");
        _click(_get(Button.class, spec -> spec.withText("Admit an organisation")));
        _get(TextField.class, spec -> spec.withLabel("Acronym")).setValue("NMJD");
        _click(_get(Button.class, spec -> spec.withText("Admit")));
        assertThat(organisations.all()).hasSize(2);

        _get(TextField.class, spec -> spec.withLabel("Name (English)")).setValue("Network");
        @SuppressWarnings("unchecked")
        ComboBox<Country> country =
                _find(ComboBox.class).stream()
                        .filter(ComboBox::isRequiredIndicatorVisible)
                        .findFirst()
                        .orElseThrow();
        country.setValue(new Country("SL"));
        _click(_get(Button.class, spec -> spec.withText("Admit")));

        assertThat(organisations.members())
                .anySatisfy(each -> assertThat(each.acronym()).isEqualTo("NMJD"));
        assertThat(_get(H1.class).getText()).isEqualTo("Network");
    }

    @Test
    void leadsToTheFieldThatIsWrong() {
        acting.become(Acting.coordinator(zela));
        Browsing.to("organisations");
        _click(_get(Button.class, spec -> spec.withText("Admit an organisation")));
        var acronym = _get(TextField.class, spec -> spec.withLabel("Acronym"));
        acronym.setValue("NMJD");
        _click(_get(Button.class, spec -> spec.withText("Admit")));

        assertThat(acronym.isInvalid()).isFalse();
        assertThat(_find(ComboBox.class))
                .filteredOn(ComboBox::isInvalid)
                .extracting(ComboBox::getLabel)
                .containsExactly("Country");
        assertThat(_find(TextField.class))
                .filteredOn(TextField::isRequiredIndicatorVisible)
                .extracting(TextField::getLabel)
                .containsExactly("Acronym", "Name (English)");
    }

    @Test
    void marksANameWithItsLanguageAndNotWhatStandsAroundIt() {
        acting.become(Acting.coordinator(zela));
        UI.getCurrent().setLocale(Locale.FRENCH);
        open(ipis);

        var name = _get(H1.class).getElement();
        assertThat(name.getAttribute("lang")).isEqualTo("en");
        assertThat(_get(PageHeader.class).getElement().hasAttribute("lang")).isFalse();
    }

    @Test
    void offersTheCoordinatorWhatCanBeDone() {
        acting.become(Acting.coordinator(zela));
        open(ipis);

        assertThat(buttons())
                .containsExactly(
                        "Change facts", "Suspend", "End membership", "Hand over the coordination");
        _get(Anchor.class, spec -> spec.withText("Records"));
        open(zela);
        assertThat(buttons()).containsExactly("Change facts");
    }

    @Test
    void asksBeforeItSuspends() {
        acting.become(Acting.coordinator(zela));
        open(ipis);

        _click(_get(Button.class, spec -> spec.withText("Suspend")));
        assertThat(organisations.get(ipis).standing()).isEqualTo(Standing.MEMBER);
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));

        assertThat(organisations.get(ipis).standing()).isEqualTo(Standing.SUSPENDED);
        assertThat(buttons()).containsExactly("Change facts", "Readmit", "End membership");
    }

    @Test
    void letsAFocalPersonChangeTheirOwnFactsAlone() {
        acting.become(Acting.someone(ipis, Role.FOCAL_PERSON));
        open(ipis);
        assertThat(buttons()).containsExactly("Change facts");
        open(zela);
        assertThat(buttons()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"COORDINATOR", "FOCAL_PERSON"})
    void offersOtherRolesNothingToChange(Role role) {
        acting.become(Acting.someone(ipis, role));
        open(ipis);

        assertThat(buttons()).isEmpty();
        if (role != Role.REPRESENTATIVE) {
            _assertNone(Anchor.class, spec -> spec.withText("Records"));
        }
    }

    @Test
    void knowsNoPageForWhatIsNoOrganisation() {
        acting.become(Acting.coordinator(zela));

        open(OrganisationId.create());
        _get(NothingThere.class);
        Browsing.to("organisations/nonsense");
        _get(NothingThere.class);
    }

    private static void open(OrganisationId organisation) {
        Browsing.to(OrganisationsNavigation.pathTo(organisation));
    }

    private static List<String> acronyms() {
        return _find(OrganisationBadge.class).stream()
                .map(badge -> badge.getElement().getTextRecursively())
                .toList();
    }

    private static List<String> buttons() {
        return _find(Button.class).stream().map(Button::getText).toList();
    }

    private void empty() {
        for (var table :
                List.of(
                        "coordinator_term_day",
                        "coordinator_term",
                        "past_standing",
                        "organisation")) {
            jdbc.sql("delete from organisations." + table).update();
        }
    }

    private static OrganisationFacts facts(String acronym, String country) {
        return new OrganisationFacts(
                acronym,
                new LocalizedText(Map.of(Language.EN, acronym + " association")),
                new Country(country),
                2000,
                LocalizedText.of(Language.FR, "Présentation"),
                "https://example.org");
    }
}
