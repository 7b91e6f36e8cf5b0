using Entente.Knowledge.Actors;
using Entente.Knowledge.Aliases;
using Entente.Knowledge.Offices;

namespace Entente.Knowledge.Tables;

/// <summary>Adds the surface forms of one record to the index, the ones that rules derive included.</summary>
internal readonly struct NameCollector(KnowledgeCompiler compiler, FactRecord record)
{
    /// <summary>Adds an actor's names, adjectives, capitals, metonyms and the orders of a person's name.</summary>
    public void AddActor(KnownActor actor, bool hasName)
    {
        // A person known by the family name alone is met by it only as by any family name: with a title, or where it was met in full.
        if (hasName && !(actor.Kind == ActorKind.Person && !actor.Name.Contains(' ', StringComparison.Ordinal)))
        {
            Add(actor.Name, NameUse.Name, actor, NameMarks.None, actor.Existence, record.Line, isOwnName: true);
        }

        foreach (var fact in record.Facts)
        {
            NameUse? use = fact.Key switch
            {
                "alias" => NameUse.Name,
                "adjective" => NameUse.Adjective,
                "capital" => NameUse.Capital,
                "metonym" => NameUse.Metonym,
                "family" => NameUse.FamilyName,
                _ => null,
            };
            if (use is { } known)
            {
                AddForms(fact, known, actor);
            }
        }

        if (actor.Kind == ActorKind.Person && actor.FamilyName is { } family)
        {
            AddNameOrders(actor, family);
        }
    }

    /// <summary>Adds an office's title and the titles it answers to, with their plurals.</summary>
    public void AddOffice(KnownOffice office)
    {
        AddWithPlural(office.Title, NameUse.Title, office, record.Line);
        foreach (var fact in record.Facts)
        {
            if (fact.Key == "alias")
            {
                foreach (var (form, marks, days, _) in Forms(fact))
                {
                    Add(form, NameUse.Title, office, marks, days, fact.Line);
                    Add(Plurals.Of(form), NameUse.Title, office, marks | NameMarks.Derived, days, fact.Line);
                }
            }
        }
    }

    /// <summary>Adds a role word and its plural, by rule or as written.</summary>
    public void AddAgent(KnownAgent agent)
    {
        var marks = agent.IsSlanted ? NameMarks.Slant : NameMarks.None;
        var hasPlural = false;
        Add(agent.Lemma, NameUse.RoleWord, agent, marks, default, record.Line);
        foreach (var fact in record.Facts)
        {
            if (fact.Key is "plural" or "alias")
            {
                hasPlural |= fact.Key == "plural";
                foreach (var form in KnowledgeCompiler.Split(fact.Value))
                {
                    Add(form, NameUse.RoleWord, agent, marks, default, fact.Line);
                    if (fact.Key == "alias")
                    {
                        Add(Plurals.Of(form), NameUse.RoleWord, agent, marks | NameMarks.Derived, default, fact.Line);
                    }
                }
            }
        }

        if (!hasPlural)
        {
            Add(Plurals.Of(agent.Lemma), NameUse.RoleWord, agent, marks | NameMarks.Derived, default, record.Line);
        }
    }

    /// <summary>Adds words that only look like an actor's name.</summary>
    public void AddIgnored()
    {
        foreach (var form in KnowledgeCompiler.Split(record.Id))
        {
            Add(form, NameUse.Ignored, null, NameMarks.None, default, record.Line);
        }

        foreach (var fact in record.Facts)
        {
            if (fact.Key == "alias")
            {
                foreach (var form in KnowledgeCompiler.Split(fact.Value))
                {
                    Add(form, NameUse.Ignored, null, NameMarks.None, default, fact.Line);
                }
            }
        }
    }

    private void AddForms(in Fact fact, NameUse use, KnownActor actor)
    {
        // Most facts are one form and nothing else: no list for them.
        if (use == NameUse.FamilyName && IsPlain(fact.Value))
        {
            Add(fact.Value, use, actor, NameMarks.None, default, fact.Line);
            if (WithoutArticle(fact.Value) is { } bare)
            {
                Add(bare, use, actor, NameMarks.Derived, default, fact.Line);
            }

            return;
        }

        foreach (var (form, marks, days, outlet) in Forms(fact))
        {
            // One word of a person's name (Albert for Albert II) is no name without a title, no more than a family name is.
            if (use == NameUse.Name && actor.Kind == ActorKind.Person && !form.Contains(' ', StringComparison.Ordinal) && actor.Name.Split(' ').Contains(form))
            {
                Add(form, NameUse.FamilyName, actor, marks, days, fact.Line);
                continue;
            }

            Add(form, use, actor, marks, days, fact.Line, outlet: outlet);
            if (use == NameUse.Adjective && HasPluralInS(form))
            {
                Add(form + "s", use, actor, marks | NameMarks.Derived, days, fact.Line);
            }
        }
    }

    // Ya'alon is Yaalon too: an apostrophe between letters would part the two otherwise.
    private static string? WithoutApostrophe(string form) =>
        form.AsSpan().IndexOfAny('\'', '\u2019') is > 0 and var at && at + 1 < form.Length && char.IsLetter(form[at - 1]) && char.IsAsciiLetterLower(form[at + 1])
            ? form.Remove(at, 1) : null;

    // English leaves the article of Arab family names out as often as not: al-Assad, Assad.
    private static string? WithoutArticle(string family) =>
        family.Length > ShortestFamily + 3 && family[2] is '-' or ' ' && (family.StartsWith("al", StringComparison.OrdinalIgnoreCase) || family.StartsWith("el", StringComparison.OrdinalIgnoreCase))
            ? family[3..] : null;

    /// <summary>Letters of the shortest family name that is left of an Arab one without its article.</summary>
    private const int ShortestFamily = 3;

    // Both orders are met in English for names that their owners write family name first, and the other way round in Budapest.
    private void AddNameOrders(KnownActor actor, string family)
    {
        if (actor.Country is not ("JPN" or "KOR" or "PRK" or "CHN" or "TWN" or "HKG" or "HUN" or "VNM"))
        {
            return;
        }

        var name = actor.Name;
        if (name.EndsWith(" " + family, StringComparison.Ordinal))
        {
            Add(family + " " + name[..^(family.Length + 1)], NameUse.Name, actor, NameMarks.Derived, default, record.Line);
        }
        else if (name.StartsWith(family + " ", StringComparison.Ordinal))
        {
            Add(name[(family.Length + 1)..] + " " + family, NameUse.Name, actor, NameMarks.Derived, default, record.Line);
        }
    }

    private void AddWithPlural(string form, NameUse use, object target, int line)
    {
        Add(form, use, target, NameMarks.None, default, line);
        Add(Plurals.Of(form), use, target, NameMarks.Derived, default, line);
    }

    private void Add(string form, NameUse use, object? target, NameMarks marks, DayInterval days, int line, bool isOwnName = false, string? outlet = null)
    {
        if (use is NameUse.Name or NameUse.Capital or NameUse.Metonym && !form.Contains(' ', StringComparison.Ordinal)
            && (marks & (NameMarks.Shadow | NameMarks.Context)) == 0 && outlet is null && target is not KnownActor { IsEveryStates: true })
        {
            var lower = form.ToLowerInvariant();
            var capitals = form.Length > 1 && form.AsSpan().IndexOfAnyInRange('a', 'z') < 0;
            if (!capitals && compiler.IsCommonWord(lower))
            {
                // A reader's own name may be a word (Chad); only a written alias must own up to it.
                if (!isOwnName)
                {
                    compiler.Report(record, line, $"'{form}' is a common word; mark it '? common' to have it count only where it is used as a name, or '? context'");
                }

                marks |= NameMarks.Shadow;
            }
        }

        compiler.AddName(new(form, use, target, marks, days, outlet));
        if (target is KnownActor { Kind: ActorKind.Person } && WithoutApostrophe(form) is { } plain)
        {
            compiler.AddName(new(plain, use, target, marks | NameMarks.Derived, days, outlet));
        }

        if (use is NameUse.Name or NameUse.Adjective && target is KnownActor { Kind: ActorKind.State or ActorKind.Organisation } or KnownActor { IsEveryStates: true })
        {
            var owner = (KnownActor)target!;
            if (!compiler.Forms.TryGetValue(owner.Id, out var forms))
            {
                compiler.Forms[owner.Id] = forms = new(4);
            }

            forms.Add(form);
        }
    }

    // Russian and Iraqi have a plural in -s as words for people; Japanese, Irish and Swiss have none, and abbreviations are no people.
    private static bool HasPluralInS(string adjective) =>
        char.IsAsciiLetterLower(adjective[^1]) && adjective[^1] != 's'
        && !adjective.EndsWith("ese", StringComparison.Ordinal) && !adjective.EndsWith("sh", StringComparison.Ordinal)
        && !adjective.EndsWith("ch", StringComparison.Ordinal) && !adjective.EndsWith("men", StringComparison.Ordinal)
        && !adjective.EndsWith("man", StringComparison.Ordinal) | adjective.EndsWith("German", StringComparison.Ordinal)
            | adjective.EndsWith("Roman", StringComparison.Ordinal);

    // Each of several forms on one line may have marks and a range of its own: "FRG | West Germany ..1990 | Bonn ? context".
    private List<(string Form, NameMarks Marks, DayInterval Days, string? Outlet)> Forms(in Fact fact)
    {
        var forms = new List<(string, NameMarks, DayInterval, string?)>(1);
        if (IsPlain(fact.Value))
        {
            forms.Add((fact.Value, NameMarks.None, default, null));
            return forms;
        }

        foreach (var part in KnowledgeCompiler.Split(fact.Value))
        {
            var value = part;
            var marks = NameMarks.None;
            string? outlet = null;
            if (part.IndexOf(" ? ", StringComparison.Ordinal) is >= 0 and var question)
            {
                value = part[..question].TrimEnd();
                foreach (var word in part[(question + 3)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
                {
                    if (word.Contains("..", StringComparison.Ordinal))
                    {
                        value += " " + word;
                    }
                    else if (word.StartsWith(OutletMark, StringComparison.Ordinal))
                    {
                        outlet = compiler.KnownId(record, fact, word[OutletMark.Length..]);
                    }
                    else
                    {
                        marks |= Mark(word, fact.Line);
                    }
                }
            }

            var form = compiler.Range(record, fact.Line, value, out var days);
            forms.Add((form, marks, days, outlet));
        }

        return forms;
    }

    private static bool IsPlain(string value) => value.AsSpan().IndexOfAny('|', '?') < 0 && !value.Contains("..", StringComparison.Ordinal);

    private const string OutletMark = "outlet:";

    private NameMarks Mark(string word, int line)
    {
        switch (word)
        {
            case "context": return NameMarks.Context;
            case "slant": return NameMarks.Slant;
            case "common": return NameMarks.Shadow;
            case "?": return NameMarks.None;
            default:
                compiler.Report(record, line, $"'? {word}' is no mark; write context, slant, common or outlet:XXX");
                return NameMarks.None;
        }
    }
}
