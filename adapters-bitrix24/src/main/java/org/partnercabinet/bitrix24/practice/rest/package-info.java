/** The door of the REST API: who may come in, how often, and in which order that is asked. */
@NullMarked
package org.partnercabinet.bitrix24.practice.rest;

import org.jspecify.annotations.NullMarked;
