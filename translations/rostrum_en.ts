<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ThreadRows</name>
    <message numerus="yes">
        <source>Read %n more replies</source>
        <translation>
            <numerusform>Read %n more reply</numerusform>
            <numerusform>Read %n more replies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rostrum::archive::DataExport</name>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rostrum::ui::Composer</name>
    <message numerus="yes">
        <source>Post %1 is %n characters too long.</source>
        <translation>
            <numerusform>Post %1 is %n character too long.</numerusform>
            <numerusform>Post %1 is %n characters too long.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The text is %n characters too long.</source>
        <translation>
            <numerusform>The text is %n character too long.</numerusform>
            <numerusform>The text is %n characters too long.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n too many</source>
        <translation>
            <numerusform>%n too many</numerusform>
            <numerusform>%n too many</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left</source>
        <translation>
            <numerusform>%n left</numerusform>
            <numerusform>%n left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rostrum::ui::CvWords</name>
    <message numerus="yes">
        <source>%n yr(s)</source>
        <translation>
            <numerusform>%n yr</numerusform>
            <numerusform>%n yrs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mo(s)</source>
        <translation>
            <numerusform>%n mo</numerusform>
            <numerusform>%n mos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rostrum::ui::DraftsSheet</name>
    <message numerus="yes">
        <source>%n pictures</source>
        <translation>
            <numerusform>%n picture</numerusform>
            <numerusform>%n pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n posts</source>
        <translation>
            <numerusform>%n post</numerusform>
            <numerusform>%n posts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rostrum::ui::EditForm</name>
    <message numerus="yes">
        <source>Too long by %n.</source>
        <translation>
            <numerusform>Too long by %n.</numerusform>
            <numerusform>Too long by %n.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rostrum::ui::ExportSection</name>
    <message numerus="yes">
        <source>%Ln record(s)</source>
        <translation>
            <numerusform>%Ln record</numerusform>
            <numerusform>%Ln records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 of %Ln file(s)</source>
        <translation>
            <numerusform>%L1 of %Ln file</numerusform>
            <numerusform>%L1 of %Ln files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rostrum::ui::ListRow</name>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rostrum::ui::NotificationRow</name>
    <message numerus="yes">
        <source>%1 and %n other(s)</source>
        <extracomment>a name and how many people besides</extracomment>
        <translation>
            <numerusform>%1 and %n other</numerusform>
            <numerusform>%1 and %n others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more</source>
        <translation>
            <numerusform>And %n more</numerusform>
            <numerusform>And %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rostrum::ui::PersonCard</name>
    <message numerus="yes">
        <source>%Ln follower(s)</source>
        <translation>
            <numerusform>%Ln follower</numerusform>
            <numerusform>%Ln followers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln following</source>
        <translation>
            <numerusform>%Ln following</numerusform>
            <numerusform>%Ln following</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rostrum::ui::PersonRow</name>
    <message numerus="yes">
        <source>Followed by %1 and %n you follow</source>
        <extracomment>%1 the name of somebody one follows, %n how many more</extracomment>
        <translation>
            <numerusform>Followed by %1 and %n you follow</numerusform>
            <numerusform>Followed by %1 and %n you follow</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rostrum::ui::Pill</name>
    <message numerus="yes">
        <source>%n new post(s)</source>
        <translation>
            <numerusform>%n new post</numerusform>
            <numerusform>%n new posts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rostrum::ui::PostSpeech</name>
    <message numerus="yes">
        <source>%n reply(s)</source>
        <translation>
            <numerusform>%n reply</numerusform>
            <numerusform>%n replies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n repost(s)</source>
        <translation>
            <numerusform>%n repost</numerusform>
            <numerusform>%n reposts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n like(s)</source>
        <translation>
            <numerusform>%n like</numerusform>
            <numerusform>%n likes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rostrum::ui::ProfileHead</name>
    <message numerus="yes">
        <source>%Ln followers</source>
        <translation>
            <numerusform>%Ln follower</numerusform>
            <numerusform>%Ln followers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln following</source>
        <translation>
            <numerusform>%Ln following</numerusform>
            <numerusform>%Ln following</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln posts</source>
        <translation>
            <numerusform>%Ln post</numerusform>
            <numerusform>%Ln posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln connections</source>
        <translation>
            <numerusform>%Ln connection</numerusform>
            <numerusform>%Ln connections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at least %Ln connections</source>
        <translation>
            <numerusform>at least %Ln connection</numerusform>
            <numerusform>at least %Ln connections</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rostrum::ui::RelativeTime</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>%n h</numerusform>
            <numerusform>%n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n d</source>
        <translation>
            <numerusform>%n d</numerusform>
            <numerusform>%n d</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n minute ago</numerusform>
            <numerusform>%n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n hour ago</numerusform>
            <numerusform>%n hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rostrum::ui::ReportSheet</name>
    <message numerus="yes">
        <source>%Ln character(s) too many</source>
        <translation>
            <numerusform>%Ln character too many</numerusform>
            <numerusform>%Ln characters too many</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rostrum::ui::StatusLines</name>
    <message numerus="yes">
        <source>Offline. What you see is %n day(s) old.</source>
        <translation>
            <numerusform>Offline. What you see is %n day old.</numerusform>
            <numerusform>Offline. What you see is %n days old.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Offline. What you see is %n hour(s) old.</source>
        <translation>
            <numerusform>Offline. What you see is %n hour old.</numerusform>
            <numerusform>Offline. What you see is %n hours old.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Offline. What you see is %n minute(s) old.</source>
        <translation>
            <numerusform>Offline. What you see is %n minute old.</numerusform>
            <numerusform>Offline. What you see is %n minutes old.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The server refused %n thing(s) you did.</source>
        <translation>
            <numerusform>The server refused %n thing you did.</numerusform>
            <numerusform>The server refused %n things you did.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) you did wait(s) to be sent.</source>
        <translation>
            <numerusform>%n thing you did waits to be sent.</numerusform>
            <numerusform>%n things you did wait to be sent.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rostrum::ui::TopicRow</name>
    <message numerus="yes">
        <source>%1 · %n replies</source>
        <translation>
            <numerusform>%1 · %n reply</numerusform>
            <numerusform>%1 · %n replies</numerusform>
        </translation>
    </message>
</context>
</TS>
