-- A client is asked for words that begin so, where many have such words, from the index alone.
drop index client_word_client;
create index client_word_client on client_word (client, word);
