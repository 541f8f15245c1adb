package org.partnercabinet.bootstrap.wiring;

import java.time.Clock;
import java.util.random.RandomGenerator;
import org.partnercabinet.application.Ids;
import org.partnercabinet.application.client.PhoneNumbers;
import org.partnercabinet.application.crm.Crm;
import org.partnercabinet.application.identity.PasswordHasher;

/** What the core gets from outside besides stores: time, chance, identities and gateways. */
public record Outside(
        Clock clock, Ids ids, RandomGenerator random, PasswordHasher hasher, PhoneNumbers phones, Crm crm) {}
