package org.partnercabinet.application.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnercabinet.application.crm.CrmFailure.Executed;
import org.partnercabinet.application.crm.NewDeal.Person;
import org.partnercabinet.domain.client.ClientId;
import org.partnercabinet.domain.crm.DealSnapshot;
import org.partnercabinet.domain.crm.EntryOrigin;
import org.partnercabinet.domain.link.Utm;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.domain.referral.DealKey;
import org.partnercabinet.domain.referral.Entity;
import org.partnercabinet.domain.referral.ReferralId;
import org.partnercabinet.domain.referral.Semantics;

/** What callers of {@link Crm} rely on. */
public abstract class CrmContract {
    /** What happens in the portal behind the gateway's back. */
    public interface Portal {
        /** The gateway, making entries of this kind. */
        Crm crm(Entity makes);

        /** A person there adds a contact; an empty text is left out. */
        long contact(String phone, String email);

        /** A person there moves it; a deal may be taken to another funnel at that. */
        void move(DealKey key, Semantics meaning, boolean otherFunnel);

        void amount(DealKey deal, Money amount);

        List<DealKey> convert(DealKey lead, int deals);

        void delete(DealKey key);

        /** A person there moves a deal to another funnel, and the portal does not date the change. */
        void moveUndated(DealKey key, Semantics meaning);

        /** A person there makes a deal for a contact. @return its id */
        long deal(long contact);

        /** A minute goes by. @return the portal's time now */
        Instant later();

        /** The next addition is executed, and its answer lost. */
        void loseNextAnswer();

        /** The next addition is refused for what is in it. */
        void refuseNext();

        /** All calls are over a limit from now on. */
        void limit();
    }

    private Portal portal;
    private Crm crm;
    private int counter;

    protected abstract Portal portal();

    @BeforeEach
    void open() {
        portal = portal();
        crm = portal.crm(Entity.DEAL);
    }

    @ParameterizedTest
    @EnumSource
    void a_note_is_found_by_its_mark_where_it_was_made(Entity entity) {
        Crm making = portal.crm(entity);
        NewDeal deal = newDeal();
        long contact = making.addContact(deal.person());
        DealKey here = making.addEntry(deal, Optional.of(contact));
        DealKey elsewhere = making.addEntry(newDeal(), Optional.of(contact));
        Note note = note(here);
        assertThat(making.findNote(here, note)).isEmpty();
        long made = making.addNote(here, note);
        making.addNote(here, note(here));
        assertThat(making.findNote(here, note)).hasValue(made);
        assertThat(making.findNote(elsewhere, note)).isEmpty();
    }

    @Test
    void nothing_is_noted_where_nothing_is() {
        DealKey nowhere = new DealKey(Entity.DEAL, 987_654_321);
        assertThat(failure(() -> crm.addNote(nowhere, note(nowhere))).executed())
                .isEqualTo(Executed.REFUSED);
    }

    private static Note note(DealKey entry) {
        return new Note(
                UUID.randomUUID(),
                Optional.of(entry),
                false,
                "Иван",
                Optional.of("+79005550199"),
                Optional.empty(),
                "ООО «Ромашка»",
                "Перезвоните, [b]пожалуйста[/b] & спасибо",
                Instant.parse("2026-03-02T09:00:00Z"));
    }

    @ParameterizedTest
    @EnumSource
    void an_entry_is_found_by_its_referral_once_it_is_made(Entity entity) {
        Crm making = portal.crm(entity);
        NewDeal deal = newDeal();
        assertThat(making.findEntry(deal.origin())).isEmpty();
        DealKey made = making.addEntry(deal, Optional.of(making.addContact(deal.person())));
        assertThat(made.entity()).isEqualTo(entity);
        assertThat(making.findEntry(deal.origin())).contains(made);
        assertThat(making.findEntry(newDeal().origin())).isEmpty();
    }

    @Test
    void of_doubled_entries_the_oldest_is_found() {
        NewDeal deal = newDeal();
        long contact = crm.addContact(deal.person());
        DealKey first = crm.addEntry(deal, Optional.of(contact));
        crm.addEntry(deal, Optional.of(contact));
        assertThat(crm.findEntry(deal.origin())).contains(first);
    }

    @Test
    void a_contact_of_ours_is_found_by_its_client_although_phone_and_email_are_other_now() {
        Person person = person("+79005550101", "anna@example.com");
        long made = crm.addContact(person);
        var changed = new Person(person.client(), "Anna", Optional.of("+79005550199"), Optional.empty(), "");
        assertThat(crm.findContact(changed)).contains(made);
    }

    @Test
    void a_contact_the_portal_knows_is_found_by_phone_and_then_by_email() {
        long byPhone = portal.contact("+7 900 555-01-17", "");
        long byEmail = portal.contact("", "petrova@example.com");
        assertThat(crm.findContact(person("+79005550117", "petrova@example.com")))
                .contains(byPhone);
        assertThat(crm.findContact(person("+79005550118", "petrova@example.com")))
                .contains(byEmail);
        assertThat(crm.findContact(person("+79005550118", "nobody@example.com")))
                .isEmpty();
    }

    @Test
    void of_several_contacts_with_a_phone_the_oldest_is_found() {
        long oldest = portal.contact("+79005550117", "");
        portal.contact("+79005550117", "");
        assertThat(crm.findContact(person("+79005550117", "x@example.com"))).contains(oldest);
    }

    @Test
    void after_a_lost_answer_nobody_knows_and_a_search_finds_what_was_made() {
        NewDeal deal = newDeal();
        long contact = crm.addContact(deal.person());
        portal.loseNextAnswer();
        assertThat(failure(() -> crm.addEntry(deal, Optional.of(contact))).executed())
                .isEqualTo(Executed.UNKNOWN);
        assertThat(crm.findEntry(deal.origin())).isPresent();
    }

    @Test
    void a_refused_entry_is_refused_for_good_with_a_reason() {
        NewDeal deal = newDeal();
        long contact = crm.addContact(deal.person());
        portal.refuseNext();
        CrmFailure failure = failure(() -> crm.addEntry(deal, Optional.of(contact)));
        assertThat(failure.executed()).isEqualTo(Executed.REFUSED);
        assertThat(failure.getMessage()).isNotBlank();
        assertThat(crm.findEntry(deal.origin())).isEmpty();
    }

    @Test
    void over_a_limit_nothing_is_executed_and_another_try_makes_sense_later() {
        NewDeal deal = newDeal();
        long contact = crm.addContact(deal.person());
        portal.limit();
        CrmFailure failure = failure(() -> crm.addEntry(deal, Optional.of(contact)));
        assertThat(failure.executed()).isEqualTo(Executed.NO);
        assertThat(failure.outcome()).isInstanceOf(org.partnercabinet.application.outbox.Outcome.NotNow.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"OPEN", "WON", "LOST"})
    void a_stage_means_the_same_in_every_funnel(Semantics meaning) {
        for (boolean otherFunnel : new boolean[] {false, true}) {
            DealKey deal = made();
            portal.move(deal, meaning, otherFunnel);
            DealSnapshot read = crm.read(deal).orElseThrow();
            assertThat(read.stage().semantics()).isEqualTo(meaning);
            assertThat(read.stage().id()).isNotBlank();
            assertThat(read.stage().name()).isNotBlank();
        }
    }

    @Test
    void what_is_read_says_whose_it_is_and_when_it_moved_and_changed() {
        NewDeal newDeal = newDeal();
        DealKey key = crm.addEntry(newDeal, Optional.of(crm.addContact(newDeal.person())));
        Instant moved = portal.later();
        portal.move(key, Semantics.WON, false);
        Instant changed = portal.later();
        portal.amount(key, Money.of("148500.50", "RUB"));
        DealSnapshot read = crm.read(key).orElseThrow();
        assertThat(read.key()).isEqualTo(key);
        assertThat(read.origin().map(EntryOrigin::of)).contains(newDeal.origin());
        assertThat(read.amount()).contains(Money.of("148500.50", "RUB"));
        assertThat(read.movedAt()).isEqualTo(moved);
        assertThat(read.changedAt()).isEqualTo(changed);
    }

    @Test
    void what_is_not_there_or_was_deleted_is_empty() {
        DealKey deal = made();
        portal.delete(deal);
        assertThat(crm.read(deal)).isEmpty();
        assertThat(crm.read(new DealKey(Entity.LEAD, 999_999))).isEmpty();
    }

    @Test
    void a_converted_lead_tells_its_deals_and_they_tell_their_lead() {
        Crm leads = portal.crm(Entity.LEAD);
        NewDeal deal = newDeal();
        DealKey lead = leads.addEntry(deal, Optional.of(leads.addContact(deal.person())));
        made();
        assertThat(leads.dealsOf(lead.id())).isEmpty();
        List<DealKey> deals = portal.convert(lead, 2);
        assertThat(leads.read(lead).orElseThrow().stage().semantics()).isEqualTo(Semantics.WON);
        assertThat(leads.dealsOf(lead.id())).containsExactlyInAnyOrderElementsOf(deals);
        assertThat(leads.read(deals.get(0)).orElseThrow().lead()).contains(lead.id());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 50})
    void what_changed_since_a_moment_comes_in_slices_until_the_last(int pages) {
        DealKey before = made();
        Instant since = portal.later();
        long contact = portal.contact("+79005550177", "");
        List<DealKey> after = IntStream.range(0, 60)
                .mapToObj(i -> crm.addEntry(newDeal(), Optional.of(contact)))
                .toList();
        assertThat(changed(Entity.DEAL, since, pages)).containsExactlyElementsOf(after);
        assertThat(changed(Entity.LEAD, since, pages)).isEmpty();
        Instant touched = portal.later();
        portal.move(before, Semantics.LOST, false);
        assertThat(changed(Entity.DEAL, touched, pages)).containsExactly(before);
    }

    @Test
    void a_move_is_told_also_when_it_was_not_dated() {
        DealKey deal = made();
        Instant since = portal.later();
        portal.moveUndated(deal, Semantics.WON);
        assertThat(changed(Entity.DEAL, since, 1)).isEmpty();
        var moves = crm.movedSince(Entity.DEAL, since, 0, 1);
        assertThat(moves.last()).isTrue();
        var move = moves.rows().get(moves.rows().size() - 1);
        assertThat(move.key()).isEqualTo(deal);
        assertThat(move.stage()).isEqualTo(crm.read(deal).orElseThrow().stage().id());
        assertThat(crm.movedSince(Entity.DEAL, since, move.id(), 50).rows()).isEmpty();
        assertThat(crm.movedSince(Entity.LEAD, since, 0, 1).rows()).isEmpty();
    }

    @Test
    void of_many_by_id_those_come_that_are_there() {
        DealKey first = made();
        DealKey second = made();
        portal.delete(first);
        assertThat(crm.those(Entity.DEAL, List.of(first.id(), second.id(), 999_999L)))
                .extracting(DealSnapshot::key)
                .containsExactly(second);
        assertThat(crm.those(Entity.DEAL, List.of())).isEmpty();
        assertThat(crm.those(Entity.LEAD, List.of(second.id()))).isEmpty();
    }

    @Test
    void what_we_made_is_told_from_what_the_portal_has_of_its_own() {
        DealKey ours = made();
        portal.deal(portal.contact("+79005550177", ""));
        assertThat(crm.made(Entity.DEAL, 0, 1).rows())
                .extracting(DealSnapshot::key)
                .contains(ours);
        assertThat(crm.made(Entity.DEAL, 0, 50).rows())
                .allMatch(row -> row.origin().isPresent());
        assertThat(crm.made(Entity.DEAL, ours.id(), 1).rows()).isEmpty();
    }

    @Test
    void a_deal_is_found_by_its_contact_and_the_contact_is_a_person() {
        long contact = portal.contact("+79005550177", "petrova@example.com");
        var own = new DealKey(Entity.DEAL, portal.deal(contact));
        portal.deal(portal.contact("+79005550178", ""));
        var signposts = new CrmListings.Signposts(List.of("bcdfghjk"), List.of(contact), List.of(5L));
        List<DealSnapshot> found = crm.pointingTo(Entity.DEAL, signposts);
        assertThat(found).extracting(DealSnapshot::key).containsExactly(own);
        assertThat(found.get(0).signs().contacts()).containsExactly(contact);
        CrmListings.Contact person = crm.contact(contact).orElseThrow();
        assertThat(person.phone()).contains("+79005550177");
        assertThat(person.email()).contains("petrova@example.com");
        assertThat(crm.contact(999_999)).isEmpty();
    }

    @Test
    void deals_of_several_leads_come_with_all_that_is_known_of_them() {
        Crm leads = portal.crm(Entity.LEAD);
        NewDeal deal = newDeal();
        DealKey lead = leads.addEntry(deal, Optional.of(leads.addContact(deal.person())));
        List<DealKey> deals = portal.convert(lead, 3);
        assertThat(leads.convertedFrom(List.of(lead.id(), 999_999L)))
                .extracting(DealSnapshot::key)
                .containsExactlyInAnyOrderElementsOf(deals);
        assertThat(leads.convertedFrom(List.of())).isEmpty();
    }

    private List<DealKey> changed(Entity entity, Instant since, int pages) {
        var all = new ArrayList<DealKey>();
        long after = 0;
        while (true) {
            Slice<DealSnapshot> slice = crm.changedSince(entity, since, after, pages);
            slice.rows().forEach(row -> all.add(row.key()));
            if (slice.last()) return all;
            after = slice.rows().get(slice.rows().size() - 1).key().id();
        }
    }

    private DealKey made() {
        NewDeal deal = newDeal();
        return crm.addEntry(deal, Optional.of(crm.addContact(deal.person())));
    }

    private static CrmFailure failure(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        CrmFailure failure = catchThrowableOfType(CrmFailure.class, call);
        assertThat(failure).as("a failure").isNotNull();
        return failure;
    }

    private NewDeal newDeal() {
        int number = ++counter;
        var utm = new Utm("partner", "referral", "autumn", "", "P-7");
        return new NewDeal(
                new ReferralId(new UUID(1, number)),
                person("+7900555" + (2000 + number), "p" + number + "@example.com"),
                "Call after six",
                utm,
                "link",
                "P-7",
                "Partner & Sons");
    }

    private Person person(String phone, String email) {
        var client = new ClientId(new UUID(2, ++counter));
        return new Person(client, "Анна Петрова", Optional.of(phone), Optional.of(email), "");
    }
}
