package org.kpcsc.workspace.organisations;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.kernel.Country;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.RefusedException;

/** An organisation of the register; it knows which standing may follow which. */
@Entity
@Table(schema = "organisations", name = "organisation")
class Organisation {

    @Id private UUID id;

    @Version private int revision;

    private String acronym;

    @Embedded
    @AttributeOverride(name = "en", column = @Column(name = "name_en"))
    @AttributeOverride(name = "fr", column = @Column(name = "name_fr"))
    @AttributeOverride(name = "pt", column = @Column(name = "name_pt"))
    private TextColumns name;

    private String country;

    private @Nullable Integer founded;

    @Embedded
    @AttributeOverride(name = "en", column = @Column(name = "description_en"))
    @AttributeOverride(name = "fr", column = @Column(name = "description_fr"))
    @AttributeOverride(name = "pt", column = @Column(name = "description_pt"))
    private @Nullable TextColumns description;

    private @Nullable String website;

    private String colour;

    @Enumerated(EnumType.STRING)
    private Standing standing;

    private @Nullable LocalDate standingSince;

    @ElementCollection
    @CollectionTable(
            schema = "organisations",
            name = "past_standing",
            joinColumns = @JoinColumn(name = "organisation"))
    @OrderColumn(name = "ordinal")
    private List<PastStanding> past = new ArrayList<>();

    /** For the persistence provider alone. */
    @SuppressWarnings("NullAway.Init")
    protected Organisation() {}

    Organisation(
            OrganisationId id,
            OrganisationFacts facts,
            String colour,
            Standing standing,
            @Nullable LocalDate since) {
        this.id = id.value();
        this.acronym = facts.acronym();
        this.name = TextColumns.of(facts.name());
        this.country = facts.country().code();
        this.founded = facts.founded();
        this.description = TextColumns.ofNullable(facts.description());
        this.website = facts.website();
        this.colour = colour;
        this.standing = standing;
        this.standingSince = since;
    }

    OrganisationId id() {
        return new OrganisationId(id);
    }

    boolean is(Standing asked) {
        return standing == asked;
    }

    OrganisationProfile profile() {
        return new OrganisationProfile(
                id(),
                acronym,
                name.toText(),
                new Country(country),
                founded,
                description == null ? null : description.toText(),
                website,
                standing,
                colour);
    }

    /** Every standing it had, today's last. */
    List<StandingPeriod> history() {
        var periods = new ArrayList<>(past.stream().map(PastStanding::toPeriod).toList());
        periods.add(new StandingPeriod(standing, standingSince, null, true));
        return periods;
    }

    void change(OrganisationFacts facts) {
        acronym = facts.acronym();
        name = TextColumns.of(facts.name());
        country = facts.country().code();
        founded = facts.founded();
        description = TextColumns.ofNullable(facts.description());
        website = facts.website();
    }

    /** Makes a member of an applicant, a partner or a former member. */
    void admit(LocalDate on) {
        switch (standing) {
            case APPLICANT, PARTNER, FORMER -> become(Standing.MEMBER, on);
            case MEMBER -> throw new RefusedException("organisations.refused.member-already");
            case SUSPENDED -> throw new RefusedException("organisations.refused.is-suspended");
        }
    }

    void suspend(LocalDate on) {
        switch (standing) {
            case MEMBER -> become(Standing.SUSPENDED, on);
            case APPLICANT, PARTNER, FORMER, SUSPENDED ->
                    throw new RefusedException("organisations.refused.not-member");
        }
    }

    void readmit(LocalDate on) {
        switch (standing) {
            case SUSPENDED -> become(Standing.MEMBER, on);
            case APPLICANT, PARTNER, FORMER, MEMBER ->
                    throw new RefusedException("organisations.refused.not-suspended");
        }
    }

    void leave(LocalDate on) {
        switch (standing) {
            case APPLICANT, PARTNER, MEMBER, SUSPENDED -> become(Standing.FORMER, on);
            case FORMER -> throw new RefusedException("organisations.refused.left-already");
        }
    }

    /** What its standing allows; who coordinates neither leaves nor is suspended. */
    Set<RegisterAct> possibleActs(boolean coordinates) {
        return switch (standing) {
            case APPLICANT, PARTNER -> EnumSet.of(RegisterAct.ADMIT, RegisterAct.LEAVE);
            case MEMBER ->
                    coordinates
                            ? EnumSet.noneOf(RegisterAct.class)
                            : EnumSet.of(
                                    RegisterAct.SUSPEND, RegisterAct.LEAVE, RegisterAct.HAND_OVER);
            case SUSPENDED -> EnumSet.of(RegisterAct.READMIT, RegisterAct.LEAVE);
            case FORMER -> EnumSet.of(RegisterAct.ADMIT);
        };
    }

    private void become(Standing next, LocalDate on) {
        past.add(new PastStanding(standing, standingSince, on));
        standing = next;
        standingSince = on;
    }
}
