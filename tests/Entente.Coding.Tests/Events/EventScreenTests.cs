using Entente.Codes;
using Entente.Testing;

namespace Entente.Coding.Tests.Events;

/// <summary>What reads like a political act and is none: questions, business, hopes of one's own doing, moods.</summary>
public sealed class EventScreenTests
{
    [Theory]
    [InlineData("The president of France asked if Japan was ready.", EventType.Request)]
    [InlineData("Asked whether he trusted Japan, the president of France smiled.", EventType.Request)]
    [InlineData("Toyota buys steel from the German company Siemens.", EventType.Cooperate)]
    [InlineData("President Reagan said he hoped the United States could lift sanctions against Japan soon.", EventType.Request)]
    [InlineData("Japanese players beat Swedish and French rivals 4:1 in the quarterfinals before advancing into the finals.", EventType.Assault)]
    [InlineData("The concert of the Japanese army showed that people came to hear the old marches and the song \"Japan Has Risen Up\" again and again.", EventType.Protest)]
    [InlineData("The participants staged a demonstration, chanting such slogans as \"Destroy the kingdom of Japan!\"", EventType.Assault)]
    [InlineData("The concert demonstrated that Japan loves music.", EventType.Protest)]
    [InlineData("Japanese warships kicked off live ammunition firing drills on the sea.", EventType.Assault)]
    [InlineData("The president of France declined to comment on Japan.", EventType.Reject)]
    [InlineData("\"Will it work?\" the president of France asked.", EventType.Request)]
    [InlineData("Attacked at dawn, Japan called for help from France.", EventType.Assault)]
    [InlineData("The shareholders of Siemens elected Hans Meier as chairman.", EventType.Support)]
    [InlineData("Japan will not talk with France until France withdraws its troops.", EventType.Retreat)]
    [InlineData("The president of France spoke to reporters.", EventType.Consult)]
    public void What_only_reads_like_an_act_is_no_event(string sentence, EventType type) => Assert.DoesNotContain(TypesIn(sentence), t => t == type);

    [Theory]
    [InlineData("The president of France asked Japan to withdraw its troops.", EventType.Request)]
    [InlineData("France buys oil from Iran.", EventType.Cooperate)]
    [InlineData("The president of France hoped Japan would lift its sanctions against France.", EventType.Request)]
    [InlineData("Iraqi forces crushed an Iranian attack.", EventType.Assault)]
    [InlineData("South Korea has been frantically staging the landing drill Ssangyong from August 26.", EventType.Mobilize)]
    [InlineData("Libyan troops are evacuating their last stronghold in Chad.", EventType.Retreat)]
    public void The_act_that_it_resembles_is_one(string sentence, EventType type) => Assert.Contains(TypesIn(sentence), t => t == type);

    private static IEnumerable<EventType> TypesIn(string sentence) => SharedCoder.Instance.Read(new Article("a", sentence)).Events.Select(e => e.Type);
}
