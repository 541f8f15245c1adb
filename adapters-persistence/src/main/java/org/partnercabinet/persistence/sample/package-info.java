/** Big sample data, written past the use cases and consistent with what they would have written. */
package org.partnercabinet.persistence.sample;
