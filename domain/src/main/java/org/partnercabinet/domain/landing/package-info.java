/** Landing pages of partners: structured blocks, never HTML; checks before publishing; immutable revisions; starters. */
package org.partnercabinet.domain.landing;
