/** What a request may say, declared field by field, and what it said once checked. Knows neither HTTP nor features. */
package org.partnercabinet.http.input;
