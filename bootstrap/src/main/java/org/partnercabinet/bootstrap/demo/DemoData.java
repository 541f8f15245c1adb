package org.partnercabinet.bootstrap.demo;

import java.util.List;
import java.util.Optional;
import org.partnercabinet.application.Scope;
import org.partnercabinet.application.link.LinkQueries.LinkRow;
import org.partnercabinet.application.referral.NewReferral;
import org.partnercabinet.bitrix24.practice.PracticePortal;
import org.partnercabinet.bootstrap.App;
import org.partnercabinet.bootstrap.wiring.Core;
import org.partnercabinet.domain.client.Phone;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.identity.Email;
import org.partnercabinet.domain.identity.Password;
import org.partnercabinet.domain.link.DefaultLink;
import org.partnercabinet.domain.link.Link;
import org.partnercabinet.domain.link.LinkCode;
import org.partnercabinet.domain.link.TargetUrl;
import org.partnercabinet.domain.link.Utm;
import org.partnercabinet.domain.link.Visit;
import org.partnercabinet.domain.partner.Partner;
import org.partnercabinet.domain.partner.PartnerId;

/** A small company with a few partners, made with the product's own use cases. */
final class DemoData {
    private static final Utm UTM = new Utm("partner", "referral", "demo", "", "");

    private final App app;
    private final Core core;
    private final PracticePortal portal;

    DemoData(App app, PracticePortal portal) {
        this.app = app;
        this.core = app.core();
        this.portal = portal;
    }

    /** @return the code of the partner's form link */
    String fill() {
        AccountId admin = app.stores()
                .transactions
                .inTransaction(() -> app.stores().identity.accounts.find(new Email(Demo.ADMIN)))
                .orElseThrow()
                .id();
        core.changeDefaultLinks.handle(List.of(
                new DefaultLink("Сайт компании", new TargetUrl("https://example.com/?from=partner"), UTM, true)));
        var password = new Password(Demo.PASSWORD);
        PartnerId anna = core.partnership.addPartner.handle(
                profile("Анна Соколова", Demo.PARTNER, "+79161112233"), password, admin);
        PartnerId vera = core.partnership.addPartner.handle(
                profile("Вера Лис", "vera@demo.example", "+79161112244"), password, admin);
        core.partnership.registerPartner.handle(
                profile("Борис Новиков", "boris@demo.example", "+79161112255"), password);
        String code = form(anna);
        visit(code);
        visit(form(vera));
        bring(anna, "Ольга Тихонова", "+79031234501", "Нужна CRM для отдела продаж, 12 человек");
        bring(vera, "Сергей Мельник", "+79031234502", "Интеграция с телефонией");
        return code;
    }

    private static Partner.Profile profile(String name, String email, String phone) {
        return new Partner.Profile(name, new Email(email), Optional.of(new Phone(phone)), "");
    }

    private String form(PartnerId partner) {
        var content = new Link.Content("Форма заявки", Link.Type.IFRAME, Optional.empty(), UTM, true);
        var id = core.createLink.handle(partner, content);
        return app.stores()
                .linkQueries
                .one(Scope.of(partner), id)
                .map(LinkRow::code)
                .orElseThrow();
    }

    private void visit(String code) {
        var now = java.time.Clock.systemUTC().instant();
        core.followLink.handle(List.of(
                new Visit(LinkCode.read(code).orElseThrow(), "visitor-1", false, "ya.ru", "Mozilla/5.0", now),
                new Visit(LinkCode.read(code).orElseThrow(), "visitor-2", false, "t.me", "Mozilla/5.0", now)));
    }

    private void bring(PartnerId partner, String name, String phone, String comment) {
        var person = new NewReferral.Person(name, Optional.of(new Phone(phone)), Optional.empty(), "");
        core.registerReferral.handle(
                new NewReferral(partner, person, new org.partnercabinet.domain.referral.Origin.Manual(), comment));
    }
}
