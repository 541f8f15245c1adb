package org.partnercabinet.bitrix24.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.partnercabinet.application.crm.CrmDictionaries;
import org.partnercabinet.application.crm.CrmDictionaries.Field;
import org.partnercabinet.application.crm.CrmDictionaries.Funnel;
import org.partnercabinet.application.crm.CrmDictionaries.Stage;
import org.partnercabinet.application.crm.CrmDictionaries.User;
import org.partnercabinet.application.crm.CrmFailure;
import org.partnercabinet.bitrix24.practice.crm.EntityType;
import org.partnercabinet.bitrix24.practice.crm.Kind;
import org.partnercabinet.bitrix24.practice.faults.FaultRule;
import org.partnercabinet.bitrix24.practice.faults.FaultType;
import org.partnercabinet.bitrix24.practice.methods.People.Employee;
import org.partnercabinet.domain.referral.Entity;
import org.partnercabinet.domain.referral.Semantics;

/** The dictionaries of the practice portal, over real HTTP. */
class Bitrix24DictionariesTest {
    private final PracticeCrm practice = new PracticeCrm();
    private final CrmDictionaries dictionaries = new Bitrix24Dictionaries(practice.client, practice.pace);

    @AfterEach
    void close() {
        practice.close();
    }

    @Test
    void funnels_and_their_stages_are_told_with_what_they_mean() {
        assertThat(dictionaries.funnels()).extracting(Funnel::id).contains(0L, 2L);
        assertThat(dictionaries.stages(0)).extracting(Stage::id).contains("NEW", "WON", "LOSE");
        assertThat(dictionaries.stages(2))
                .isNotEmpty()
                .allSatisfy(stage -> assertThat(stage.id()).startsWith("C2:"));
        assertThat(dictionaries.stages(2))
                .filteredOn(stage -> stage.id().equals("C2:WON"))
                .extracting(Stage::semantics)
                .containsExactly(Semantics.WON);
        assertThat(dictionaries.stages(77)).isEmpty();
        assertThat(dictionaries.statuses()).extracting(Stage::id).contains("NEW", "CONVERTED");
        assertThat(dictionaries.sources())
                .extracting(CrmDictionaries.Source::id)
                .contains("WEB");
    }

    @Test
    void employees_who_left_are_not_offered_and_no_page_of_them_is_missing() {
        assertThat(dictionaries.users()).extracting(User::id).contains(17L, 19L).doesNotContain(18L);
        assertThat(dictionaries.users()).extracting(User::name).contains("Ирина Смирнова");
        for (long id = 100; id < 220; id++)
            practice.portal.people().add(new Employee(id, true, "N", "N" + id, "n" + id + "@example.com"));
        practice.portal.clock().advance(Duration.ofMinutes(6));
        assertThat(dictionaries.users())
                .extracting(User::id)
                .doesNotHaveDuplicates()
                .hasSize(3 + 120);
    }

    @Test
    void fields_for_texts_are_offered_and_no_others() {
        practice.portal.addUserField(EntityType.DEAL, "UF_CRM_PARTNER", Kind.STRING);
        List<Field> fields = dictionaries.fields(Entity.DEAL);
        assertThat(fields).extracting(Field::id).contains("comments", "UF_CRM_PARTNER");
        assertThat(fields)
                .extracting(Field::id)
                .doesNotContain("id", "originId", "originatorId", "stageId", "opportunity", "createdTime", "contactId");
        assertThat(fields).filteredOn(Field::own).extracting(Field::id).allMatch(id -> id.startsWith("UF_"));
    }

    @Test
    void they_are_asked_for_once_in_five_minutes() {
        dictionaries.sources();
        dictionaries.sources();
        assertThat(calls()).isEqualTo(1);
        practice.portal.clock().advance(Duration.ofMinutes(6));
        dictionaries.sources();
        assertThat(calls()).isEqualTo(2);
    }

    @Test
    void a_failure_is_told_and_not_kept() {
        practice.portal.fault(FaultRule.before("*", FaultType.HTML).once());
        assertThatThrownBy(dictionaries::funnels).isInstanceOf(CrmFailure.class);
        assertThat(dictionaries.funnels()).isNotEmpty();
    }

    private int calls() {
        return practice.portal.journal().of("crm.status.list").size();
    }
}
