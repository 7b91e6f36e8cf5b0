using Entente.Testing;

namespace Entente.Coding.Tests.Events;

/// <summary>The pages of <c>docs/codebook</c> say what the coder does.</summary>
public sealed class CodebookTests
{
    /// <summary>Sentence and expected events of every page.</summary>
    public static TheoryData<string, string> Examples()
    {
        var examples = new TheoryData<string, string>();
        foreach (string page in Directory.EnumerateFiles(Path.Combine(Shared.Repository, "docs", "codebook"), "*.md").Order(StringComparer.Ordinal))
        {
            string sentence = "";
            var events = new List<string>();
            foreach (string line in File.ReadLines(page).Append("> "))
            {
                if (line.StartsWith("> ", StringComparison.Ordinal))
                {
                    if (sentence.Length > 0)
                    {
                        examples.Add(sentence, string.Join('\n', events.Order(StringComparer.Ordinal)));
                    }

                    (sentence, events) = (line[2..], []);
                }
                else if (line.StartsWith("    ", StringComparison.Ordinal))
                {
                    events.Add(line.Trim());
                }
            }
        }

        return examples;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_sentence_gives_the_events_that_the_page_shows(string sentence, string events)
    {
        var reading = SharedCoder.Instance.Read(new Article("page", sentence));
        Assert.Equal(events, string.Join('\n', reading.Events.Select(Line).Order(StringComparer.Ordinal)));
    }

    private static string Line(Event found) =>
        $"{found.Type.ToString().ToUpperInvariant()}{(found.Mode is null ? "" : "/" + found.Mode)} {Codes(found.Actors)} > {Codes(found.Recipients)} {found.Status.ToString().ToLowerInvariant()}";

    private static string Codes(IReadOnlyCollection<EventParty> parties) =>
        parties.Count == 0 ? "-" : string.Join('+', parties.Select(p => p.Actor.Country ?? p.Actor.Id));
}
