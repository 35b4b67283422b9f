-- Who may change a section may say how long its pieces should be; the rule on sections lets administrators alone do it.
grant update (target_words) on newsroom.sections to toasoan_newsroom;
