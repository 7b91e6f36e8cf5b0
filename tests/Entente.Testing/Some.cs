using Entente.Codes;

namespace Entente.Testing;

/// <summary>Builds small, whole things for tests; callers change what matters to them with <c>with</c>.</summary>
public static class Some
{
    /// <summary>Japan, as a state.</summary>
    public static ActorReference Japan { get; } = new("JPN", "Japan", ActorKind.State, "JPN", ["GOV"]);

    /// <summary>NATO, as an organisation.</summary>
    public static ActorReference Nato { get; } = new("NATO", "NATO", ActorKind.Organisation, null, ["IGO"]);

    /// <summary>A dated article of two sentences.</summary>
    public static Article Article(string id = "a1", string? text = null) => new(id, text ?? "Japan will open an office with NATO, Hayashi said. NATO welcomed the plan.")
    {
        Published = new(2023, 5, 15),
        Outlet = "Sample Wire",
        Title = "Japan and NATO",
    };

    /// <summary>A reading of <see cref="Article"/> with one mark of every layer, made by hand.</summary>
    public static Reading Reading(Article? article = null)
    {
        article ??= Article();
        string text = article.Text;
        TextSpan At(string words)
        {
            int start = Math.Max(0, text.IndexOf(words, StringComparison.Ordinal));
            return new(start, Math.Min(text.Length, start + words.Length));
        }

        int end = text.IndexOf('.', StringComparison.Ordinal) + 1;
        TextSpan first = new(0, Math.Max(1, end)), second = new(Math.Min(text.Length - 1, end + 1), text.Length);
        ActorReference hayashi = new("JPN.hayashi-yoshimasa", "Yoshimasa Hayashi", ActorKind.Person, "JPN", ["GOV"], "Minister for Foreign Affairs");
        return new(article, "entente test")
        {
            Header = new() { Outlet = article.Outlet, Published = article.Published, Title = article.Title, Body = new(0, text.Length) },
            Sentences = [new(0, first, [], []), new(1, second, [], [])],
            Times = [new(At("will"), TimeType.Date, "FUTURE_REF", null, 0)],
            Mentions =
            [
                new(At("Japan"), 0, -1, Japan, ResolutionMethod.Alias), new(At("NATO"), 0, -1, Nato, ResolutionMethod.Alias),
                new(At("Hayashi"), 0, -1, hayashi, ResolutionMethod.Name),
            ],
            Attributions = [new([At("Hayashi")], [At("said")], [At("Japan will open an office with NATO")], hayashi, QuotationKind.Indirect, 0)],
            Events =
            [
                new("e1", 0, EventType.Agree, At("open"), EventStatus.Planned, "open office = COOPERATE; will = AGREE")
                {
                    Actors = [new(Japan, At("Japan"))], Recipients = [new(Nato, At("NATO"))], Voice = [hayashi], Cameo = "030", Score = 2.5, Confidence = 0.8,
                    When = new("2023-05-15", new(new(2023, 5, 15), new(2023, 5, 15)), TimeBasis.ReportingDate), Derivation = ["open office = COOPERATE", "will: future cooperation = AGREE"],
                },
                new("e2", 1, EventType.Support, At("welcomed"), EventStatus.Occurred, "welcome = SUPPORT")
                {
                    Actors = [new(Nato, At("NATO"))], Recipients = [new(Japan, null)], Cameo = "051", Score = 5, Confidence = 0.9,
                },
            ],
            Framing = [new(At("plan"), "loaded_language", "JPN")],
        };
    }
}
