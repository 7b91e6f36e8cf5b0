using System.Globalization;

namespace Entente.Training.Gold;

/// <summary>From GUM's entity mentions (the <c>Entity</c> attribute of MISC) to names: mentions headed by a proper noun, cut down to the name itself.</summary>
internal static class GumNames
{
    private static readonly string[] Links = ["of", "the", "and", "for", "de", "&", "-", "'s", "’s", "in", "'", "."];

    public static int[] Find(string[] misc, GoldSyntax syntax)
    {
        int[] tags = new int[misc.Length];
        List<(string Id, string Type, int First)> open = [];
        List<(int First, int End, string Type)> mentions = [];
        for (int word = 0; word < misc.Length; word++)
        {
            string? entity = misc[word].Split('|').FirstOrDefault(part => part.StartsWith("Entity=", StringComparison.Ordinal));
            if (entity is not null)
            {
                Read(entity.AsSpan("Entity=".Length), word, open, mentions);
            }
        }

        // The longest name wins; what is left of shorter ones lies apart from it.
        foreach ((int first, int end, EntityKind kind) in mentions
            .Select(mention => Trim(mention.First, mention.End, mention.Type, syntax))
            .Where(name => name.End > name.First)
            .OrderByDescending(name => name.End - name.First).ThenBy(name => name.First))
        {
            if (tags.AsSpan(first, end - first).IndexOfAnyExcept(0) < 0)
            {
                NameTags.Mark(tags, first, end, kind);
            }
        }

        return tags;
    }

    private static void Read(ReadOnlySpan<char> text, int word, List<(string Id, string Type, int First)> open, List<(int, int, string)> mentions)
    {
        for (int at = 0; at < text.Length;)
        {
            if (text[at] == '(')
            {
                int end = at + 1;
                while (end < text.Length && text[end] is not '(' and not ')')
                {
                    end++;
                }

                string[] parts = text[(at + 1)..end].ToString().Split('-');
                if (end < text.Length && text[end] == ')')
                {
                    mentions.Add((word, word + 1, parts.Length > 1 ? parts[1] : ""));
                    end++;
                }
                else
                {
                    open.Add((parts[0], parts.Length > 1 ? parts[1] : "", word));
                }

                at = end;
            }
            else
            {
                int end = text[at..].IndexOf(')');
                end = end < 0 ? text.Length : at + end;
                string id = text[at..end].ToString();
                int last = open.FindLastIndex(mention => mention.Id == id);
                if (last >= 0)
                {
                    mentions.Add((open[last].First, word + 1, open[last].Type));
                    open.RemoveAt(last);
                }

                at = end + 1;
            }
        }
    }

    private static (int First, int End, EntityKind Kind) Trim(int first, int end, string type, GoldSyntax syntax)
    {
        EntityKind? kind = type switch
        {
            "person" => EntityKind.Person,
            "organization" => EntityKind.Organisation,
            "place" => EntityKind.Place,
            "event" or "object" or "abstract" => EntityKind.Other,
            _ => null,
        };
        int head = -1;
        for (int word = first; word < end && head < 0; word++)
        {
            head = syntax.Heads[word] < first || syntax.Heads[word] >= end ? word : -1;
        }

        if (kind is null || head < 0 || syntax.Upos[head] != "PROPN" && !(syntax.Xpos[head] is "NNP" or "NNPS"))
        {
            return default;
        }

        bool Proper(int word) => syntax.Upos[word] == "PROPN" || syntax.Xpos[word] is "NNP" or "NNPS";
        int from = head, to = head + 1;
        for (int word = head - 1; word >= first; word--)
        {
            if (Proper(word)) { from = word; }
            else if (!Linking(word)) { break; }
        }

        for (int word = head + 1; word < end; word++)
        {
            if (Proper(word) || (syntax.Upos[word] == "NUM" && word == to)) { to = word + 1; }
            else if (!Linking(word)) { break; }
        }

        return (from, to, kind.Value);

        bool Linking(int word) => Links.Contains(syntax.Lemmas[word].ToLower(CultureInfo.InvariantCulture), StringComparer.Ordinal);
    }
}
