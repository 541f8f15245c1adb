package org.partnercabinet.application.crm;

import org.partnercabinet.domain.buyer.BuyerId;
import org.partnercabinet.domain.link.Utm;
import org.partnercabinet.domain.settings.SaleSettings;

/** What the portal learns about a buyer. */
public record NewSale(BuyerId buyer, NewDeal.Person person, Utm utm, SaleSettings terms) {}
