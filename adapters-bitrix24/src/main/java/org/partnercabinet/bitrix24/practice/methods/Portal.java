package org.partnercabinet.bitrix24.practice.methods;

import org.partnercabinet.bitrix24.practice.crm.Crm;
import org.partnercabinet.bitrix24.practice.crm.ItemShape;
import org.partnercabinet.bitrix24.practice.crm.LegacyShape;
import org.partnercabinet.bitrix24.practice.crm.Writes;
import org.partnercabinet.bitrix24.practice.setup.Language;
import org.partnercabinet.bitrix24.practice.setup.PortalClock;
import org.partnercabinet.bitrix24.practice.setup.SwitchBoard;

/** What the methods of one portal work with. */
public record Portal(Crm crm, Writes writes, People people, SwitchBoard switches, PortalClock clock) {
    public Language language() {
        return crm.language();
    }

    LegacyShape legacyShape() {
        return new LegacyShape(crm.fields(), crm.zone());
    }

    ItemShape itemShape() {
        return new ItemShape(crm.fields(), crm.zone());
    }
}
