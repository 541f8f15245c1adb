package org.partnercabinet.persistence.sample;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.partnercabinet.domain.client.ClientWords;
import org.partnercabinet.domain.link.Utm;
import org.partnercabinet.domain.money.Money;
import org.partnercabinet.domain.money.Percent;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.domain.referral.Deal;
import org.partnercabinet.domain.reward.RewardPolicy;
import org.partnercabinet.persistence.Database;
import org.partnercabinet.persistence.link.UtmColumns;

/** Clients, their referrals and deals as rows, a batch for each table. */
record SampleRows(Database database) {
    void add(PartnerId partner, List<SamplePerson> people) {
        database.within(handle -> {
            clients(handle, people);
            referrals(handle, partner, people);
            deals(handle, partner, people);
            return people;
        });
    }

    private static void clients(Handle handle, List<SamplePerson> people) {
        var clients = handle.prepareBatch("""
                insert into client (id, name, phone, email, company, created_at)
                values (:id, :name, :phone, :email, '', :at)""");
        var known =
                handle.prepareBatch("insert into client_identity (kind, known, client) values (:kind, :known, :id)");
        var leads = handle.prepareBatch("insert into lead (client, appeals) values (:id, 0)");
        for (SamplePerson person : people) {
            clients.bind("id", person.client())
                    .bind("name", "Клиент " + person.number())
                    .bind("phone", person.phone())
                    .bind("email", person.email())
                    .bind("at", person.at())
                    .add();
            known.bind("kind", "phone")
                    .bind("known", person.phone())
                    .bind("id", person.client())
                    .add();
            known.bind("kind", "email")
                    .bind("known", person.email())
                    .bind("id", person.client())
                    .add();
            leads.bind("id", person.client()).add();
        }
        clients.execute();
        known.execute();
        leads.execute();
        words(handle, people);
    }

    private static void words(Handle handle, List<SamplePerson> people) {
        var words = handle.prepareBatch("insert into client_word (word, client) values (:word, :id)");
        for (SamplePerson person : people) {
            for (String word : ClientWords.of("Клиент " + person.number(), "", person.email(), person.phone())) {
                words.bind("word", word.getBytes(StandardCharsets.UTF_8))
                        .bind("id", person.client())
                        .add();
            }
        }
        words.execute();
    }

    private static void referrals(Handle handle, PartnerId partner, List<SamplePerson> people) {
        var batch = handle.prepareBatch("""
                insert into referral
                    (id, partner, client, origin, link, comment, created_at, crm_state, crm_entity, crm_id, crm_at,
                     utm_source, utm_medium, utm_campaign, utm_content, utm_term)
                values
                    (:id, :partner, :client, :origin, :link, '', :at, 'sent', 'deal', :number, :at,
                     :source, :medium, :campaign, :content, :term)""");
        for (SamplePerson person : people) {
            Utm utm = person.link().map(link -> link.content().utm()).orElse(Utm.NONE);
            UtmColumns.bind(batch, utm)
                    .bind("id", person.referral())
                    .bind("partner", partner)
                    .bind("client", person.client())
                    .bind("origin", person.link().isPresent() ? "form" : "manual")
                    .bind("link", person.link().map(link -> link.id().value()))
                    .bind("at", person.at())
                    .bind("number", person.number())
                    .add();
        }
        batch.execute();
    }

    private static void deals(Handle handle, PartnerId partner, List<SamplePerson> people) {
        var batch = handle.prepareBatch("""
                insert into deal
                    (entity, crm_id, referral, stage_id, stage_name, semantics, amount_minor, amount_currency,
                     won_at, held_until, percent, reward_minor, changed_at, opened_at, partner, link, brought_at)
                values
                    ('deal', :number, :referral, :stage, :name, :semantics, :minor, :currency,
                     :wonAt, :wonAt, :percent, :reward, :changedAt, :openedAt, :partner, :link, :openedAt)""");
        people.forEach(person -> person.deal().ifPresent(deal -> bind(batch.bind("partner", partner), deal, person)));
        if (batch.size() > 0) batch.execute();
    }

    private static void bind(PreparedBatch batch, Deal deal, SamplePerson person) {
        batch.bind("number", deal.key().id())
                .bind("referral", deal.referral())
                .bind("stage", deal.stage().id())
                .bind("name", deal.stage().name())
                .bind("semantics", deal.stage().semantics())
                .bind("minor", deal.amount().map(Money::minor))
                .bind("currency", deal.amount().map(Money::currency))
                .bind("wonAt", deal.win().map(Deal.Win::since))
                .bind("percent", deal.percent().map(Percent::hundredths))
                .bind("reward", RewardPolicy.target(deal).map(Money::minor))
                .bind("changedAt", deal.changedAt())
                .bind("openedAt", person.at())
                .bind("link", person.link().map(link -> link.id().value()))
                .add();
    }
}
