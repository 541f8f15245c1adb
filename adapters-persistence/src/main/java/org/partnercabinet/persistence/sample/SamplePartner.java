package org.partnercabinet.persistence.sample;

import java.util.List;
import org.partnercabinet.domain.link.Link;
import org.partnercabinet.domain.partner.PartnerId;

record SamplePartner(PartnerId id, List<Link> links) {}
