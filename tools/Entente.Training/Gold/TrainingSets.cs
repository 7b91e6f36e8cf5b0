namespace Entente.Training.Gold;

/// <summary>The sets the model learns from and is chosen on, by their names in the data folder.</summary>
/// <param name="Train">Sentences to learn from.</param>
/// <param name="Dev">Sentences to choose by, under a name for each figure.</param>
internal sealed record TrainingSets(IReadOnlyList<GoldSentence> Train, IReadOnlyDictionary<string, IReadOnlyList<GoldSentence>> Dev)
{
    public static TrainingSets Open(string data)
    {
        string Path(params string[] parts) => System.IO.Path.Combine([data, .. parts]);
        List<GoldSentence> ewtDev = [.. ConlluFile.Read(Path("treebanks", "en_ewt-ud-dev.conllu"))];
        List<GoldSentence> gumDev = [.. ConlluFile.Read(Path("treebanks", "en_gum_open-ud-dev.conllu"))];
        return new TrainingSets(
            [
                .. ConlluFile.Read(Path("treebanks", "en_ewt-ud-train.conllu")),
                .. ConlluFile.Read(Path("treebanks", "en_gum_open-ud-train.conllu")),
                .. EntityFiles.ReadColumns(Path("entities", "wikigold.conll.txt")),
                .. EntityFiles.ReadColumns(Path("entities", "crossner_politics_train.txt")),
                .. EntityFiles.ReadRe3d(Path("entities", "re3d_train.jsonl")),
            ],
            new Dictionary<string, IReadOnlyList<GoldSentence>>
            {
                ["EWT"] = ewtDev,
                ["GUM news+interview"] = [.. gumDev.Where(sentence => sentence.Genre is "news" or "interview")],
                ["GUM"] = gumDev,
                ["CrossNER politics"] = [.. EntityFiles.ReadColumns(Path("entities", "crossner_politics_dev.txt"))],
            });
    }
}
