package org.partnercabinet.domain.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.partnercabinet.domain.client.Phone;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.Email;

class SearchWordsTest {
    private static final Partner ANNA = Partner.register(
            new PartnerId(new UUID(1, 1)),
            new AccountId(new UUID(2, 2)),
            new PartnerCode("bcdf2345"),
            new Partner.Profile(
                    "Анна-Мария СЕМЁНОВА",
                    new Email("anna.s@mail.example"),
                    Optional.of(new Phone("+79161234567")),
                    "ООО «Лепесток 24»"),
            Instant.parse("2026-03-02T09:00:00Z"));

    @Test
    void wordsOfNameCompanyEmailAndCodeAndAllOfTheEmail() {
        assertThat(SearchWords.of(ANNA))
                .contains("анна", "мария", "семенова", "ооо", "лепесток", "24")
                .contains("anna", "s", "mail", "example", "anna.s@mail.example", "bcdf2345");
    }

    @Test
    void thePhoneIsFoundByAnyFourOfItsDigitsThatStandTogether() {
        assertThat(SearchWords.of(ANNA))
                .contains("79161234567", "9161234567", "34567", "4567")
                .doesNotContain("567");
    }

    @Test
    void caseAndPunctuationOfWhatIsWantedMakeNoDifference() {
        assertThat(SearchWords.wanted(" Семёнова,  «ЛЕПЕСТОК» 50% ")).containsExactly("семенова", "лепесток", "50");
        assertThat(SearchWords.wanted("%_'!")).isEmpty();
    }

    @Test
    void aPhoneIsWantedAsOneHoweverItIsWritten() {
        for (String written : new String[] {"+7 (916) 123-45-67", "7 916 123 45 67"}) {
            assertThat(SearchWords.wanted(written)).containsExactly("79161234567");
        }
        assertThat(SearchWords.wanted("8 916 123-45-67")).containsExactly("9161234567");
        assertThat(SearchWords.wanted("+7 916")).containsExactly("7916");
        assertThat(SearchWords.wanted("24 7")).containsExactly("24", "7");
    }

    @Test
    void anEmailIsWantedAsAWholeAndADomainByItsWords() {
        assertThat(SearchWords.wanted("Anna.S@mail")).containsExactly("anna.s@mail");
        assertThat(SearchWords.wanted("@mail.example")).containsExactly("mail", "example");
    }

    @Test
    void ofALongTextTheFirstWordsCount() {
        assertThat(SearchWords.wanted("a b c d e f g h")).containsExactly("a", "b", "c", "d", "e", "f");
    }
}
