package org.partnercabinet.bitrix24.practice.page;

import org.partnercabinet.bitrix24.practice.setup.Language;

/** Every text of the page in both languages. */
enum PageText {
    TITLE("Учебный портал", "Practice portal"),
    SUBTITLE(
            "Это не Битрикс24, а его учебная копия: здесь лежат лиды и сделки, созданные кабинетом партнёра.",
            "Not Bitrix24 but a copy to practise on: the leads and deals the partner cabinet has created are here."),
    LEADS("Лиды", "Leads"),
    DEALS("Сделки", "Deals"),
    NO_LEADS(
            "Лидов пока нет. Оставьте заявку по партнёрской ссылке, и лид появится здесь.",
            "No leads yet. Leave a request through a partner's link and the lead appears here."),
    NO_DEALS(
            "Сделок пока нет. Преобразуйте лид в сделку кнопкой выше.",
            "No deals yet. Convert a lead to a deal with the button above."),
    CLIENT("Клиент", "Client"),
    CONTACTS("Связь", "Contact"),
    UTM("UTM-метки", "UTM marks"),
    STAGE("Стадия", "Stage"),
    AMOUNT("Сумма", "Amount"),
    CURRENCY("Валюта", "Currency"),
    ORIGIN("Источник", "Origin"),
    FROM_LEAD("Из лида", "From lead"),
    ACTIONS("Действия", "Actions"),
    CONVERT("Преобразовать в сделку", "Convert to a deal"),
    WON("Сделка успешна", "Mark as won"),
    SAVE_AMOUNT("Изменить сумму", "Set the amount"),
    MOVE("Перевести", "Move"),
    DELETE("Удалить", "Delete"),
    FAILED(
            "Не получилось. Проверьте сумму (например, 50000.00) и валюту (например, RUB); возможно, запись уже удалена.",
            "That did not work. Check the amount (such as 50000.00) and the currency (such as RUB); or the record is gone."),
    REFRESH("Обновить", "Refresh"),
    OTHER_LANGUAGE("English", "Русский"),
    FUNNEL("Воронка: ", "Pipeline: ");

    private final String russian;
    private final String english;

    PageText(String russian, String english) {
        this.russian = russian;
        this.english = english;
    }

    String in(Language language) {
        return Html.escape(language.pick(russian, english));
    }
}
